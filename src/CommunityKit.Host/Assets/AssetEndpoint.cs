using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Host.Assets;

/// <summary>
/// Serves <c>/_m/{id}/{version}/{path}</c> for all tenants at once: a tenant pays nothing for its assets, and old versions stay reachable
/// during and after a swap.
/// </summary>
internal sealed class AssetEndpoint(AssetCatalog catalog)
{
    public const string BasePath = "/_m";

    public async Task InvokeAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value?.Trim('/').Split('/', 3) ?? [];
        if (parts is not [var id, var version, var path]
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            || catalog.Find(id, version, path, context.Request.GetTypedHeaders().AcceptEncoding) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.GetTypedHeaders();
        headers.ETag = file.Tag;
        headers.CacheControl = new CacheControlHeaderValue
        {
            Public = true,
            MaxAge = TimeSpan.FromDays(365),
            Extensions = { new NameValueHeaderValue("immutable") },
        };
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context.Request.GetTypedHeaders(), file))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Length;
        if (file.Encoding is not null)
        {
            context.Response.Headers.ContentEncoding = file.Encoding;
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            await using var content = file.Open();
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static bool IsKnown(RequestHeaders request, AssetFile file) =>
        request.IfNoneMatch.Any(tag => tag.Compare(file.Tag, useStrongComparison: false));
}
