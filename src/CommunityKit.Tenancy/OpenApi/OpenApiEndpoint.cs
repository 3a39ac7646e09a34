using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CommunityKit.Tenancy.OpenApi;

/// <summary>
/// Serves the description of the shop's interface for programs, made once per runtime: its endpoints do not change while it lives.
/// </summary>
internal static class OpenApiEndpoint
{
    public const string Path = "/openapi/v1.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var made = new ConcurrentDictionary<string, Task<byte[]>>(StringComparer.Ordinal);
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)(context => ServeAsync(context, made)))
            .WithMetadata(new ExcludeFromDescriptionAttribute());
    }

    private static async Task ServeAsync(HttpContext context, ConcurrentDictionary<string, Task<byte[]>> made)
    {
        var root = context.Request.PathBase.ToUriComponent();
        var bytes = await made.GetOrAdd(root, key => MakeAsync(context.RequestServices, key));
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task<byte[]> MakeAsync(IServiceProvider services, string root)
    {
        var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiComposition.Document);
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        document.Servers = [new OpenApiServer { Url = root.Length == 0 ? "/" : root, Description = "This shop" }];
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return stream.ToArray();
    }
}
