using CommunityKit.UI.Assets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.UI.Tests.Shop;

internal sealed class TestAssets : IModuleAssets
{
    public string Url(string moduleId, string path) => $"/_m/{moduleId}/{(moduleId == KitAssets.Id ? KitAssets.Version : "1.0.0")}/{path}";

    /// <summary>Serves the kit's own files, and a stylesheet and a script for any other module.</summary>
    public static async Task ServeAsync(HttpContext http)
    {
        var path = (string)http.GetRouteValue("path")!;
        http.Response.ContentType = Path.GetExtension(path) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if ((string)http.GetRouteValue("id")! != KitAssets.Id)
        {
            await http.Response.WriteAsync(path.EndsWith(".css", StringComparison.Ordinal) ? ".ck-foot { color: rgb(1, 2, 3) }" : "", http.RequestAborted);
        }
        else if (KitAssets.Open(path) is { } file)
        {
            await using (file)
            {
                await file.CopyToAsync(http.Response.Body, http.RequestAborted);
            }
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
