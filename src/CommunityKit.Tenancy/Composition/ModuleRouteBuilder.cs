using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Tenancy.Composition;

/// <summary>A route builder of one module's own, so that each endpoint can be attributed to the module that mapped it.</summary>
internal sealed class ModuleRouteBuilder(IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider { get; } = services;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(ServiceProvider);

    /// <summary>
    /// Reads the mapped endpoints. Once: a data source compiles every handler anew each time it is read.
    /// </summary>
    public IReadOnlyList<Endpoint> ReadOnce() => [.. DataSources.SelectMany(source => source.Endpoints)];
}
