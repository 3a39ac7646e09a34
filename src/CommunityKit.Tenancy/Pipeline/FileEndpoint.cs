using CommunityKit.Tenancy.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>Serves the shop's public files. Their addresses hold a hash of the content, so browsers may keep them for ever.</summary>
internal static class FileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, TenantFileStore files) =>
        routes.MapMethods(TenantFileStore.BasePath + "/{**path}", [HttpMethods.Get, HttpMethods.Head], context => ServeAsync(context, files));

    private static async Task ServeAsync(HttpContext context, TenantFileStore files)
    {
        var path = context.GetRouteValue("path") as string ?? "";
        if (files.FullPath(path) is not { } file || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        // An SVG opened by itself is a document: keep it from doing anything.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        await Results.File(
            file,
            FileKinds.TypeOf(Path.GetExtension(file)),
            entityTag: new EntityTagHeaderValue($"\"{path.Split('/')[0]}\""),
            enableRangeProcessing: true).ExecuteAsync(context);
    }
}
