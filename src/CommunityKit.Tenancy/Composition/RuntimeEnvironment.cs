using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// The hosting environment of one tenant. The application's name is the tenant's: with the host's own name MVC would take the host's
/// assembly for an application part.
/// </summary>
internal sealed class RuntimeEnvironment(string tenantId, string contentRoot, bool isDevelopment) : IWebHostEnvironment
{
    public string ApplicationName { get; set; } = "tenant-" + tenantId;

    public string EnvironmentName { get; set; } = isDevelopment ? "Development" : "Production";

    public string ContentRootPath { get; set; } = contentRoot;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string WebRootPath { get; set; } = "";

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
}
