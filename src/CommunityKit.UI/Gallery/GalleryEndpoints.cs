using System.Text.Json;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Gallery;

/// <summary>Serves the gallery. The host maps it in development; the browser tests open it in every theme, language and width.</summary>
internal static class GalleryEndpoints
{
    public const string AdminPath = GalleryModel.Path + "/admin";
    public const string PalettePath = GalleryModel.Path + "/palette";

    public static void MapGallery(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(GalleryModel.Path, http => KitPages.RenderAsync(http, KitPages.ShopGallery, Model(http)));
        endpoints.MapGet(AdminPath, http => KitPages.RenderAsync(http, KitPages.AdminGallery, Model(http)));
        endpoints.MapGet(PalettePath, PaletteAsync);
    }

    private static GalleryModel Model(HttpContext http) => new(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>The form in which a palette expects its hits: title, url, and optionally detail and icon.</summary>
    private static Task PaletteAsync(HttpContext http)
    {
        var words = http.Request.Query["q"].ToString();
        var hits = new[]
        {
            (Title: GalleryModel.Say("订单", "Orders"), Detail: GalleryModel.Say("页面", "Page"), Icon: "receipt", Url: AdminPath + "#orders"),
            (Title: GalleryModel.Say("新商品", "New product"), Detail: GalleryModel.Say("命令", "Command"), Icon: "plus", Url: AdminPath + "#product"),
            (Title: GalleryModel.Say("奶粉 1 段", "Milk powder 1"), Detail: GalleryModel.Say("商品", "Product"), Icon: "package", Url: AdminPath + "#milk"),
        };
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var hit in hits.Where(hit => hit.Title.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                writer.WriteStartObject();
                writer.WriteString("title", hit.Title);
                writer.WriteString("detail", hit.Detail);
                writer.WriteString("icon", hit.Icon);
                writer.WriteString("url", http.Request.PathBase + hit.Url);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.Body.WriteAsync(json.GetBuffer(), 0, (int)json.Length, http.RequestAborted);
    }
}
