using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Showing;

public sealed class PictureTests
{
    [Fact]
    public async Task A_picture_of_the_library_comes_in_its_sizes_and_cannot_be_deleted_while_content_shows_it()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.cms", "communitykit.media", "communitykit.admin");
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = host.Client(null, "en");
        var asset = await AddAsync(lin, Pictures.Png(900, 600), "field.png");
        var (path, id) = (asset.GetProperty("path").GetString()!, asset.GetProperty("id").GetGuid());

        var (editor, block) = await CmsShop.AddAsync(await CmsShop.BeginAsync(lin, "Field"), "cms.picture");
        editor = await CmsShop.SendAsync(editor, "publish", new() { [$"s.{block}.File"] = path, [$"s.{block}.Alt"] = "A field" });
        await host.PumpAsync();

        var shown = (await visitor.GetAsync("field")).One(".cms-figure img");
        Assert.Equal(("900", "600", "lazy"), (shown.GetAttribute("width"), shown.GetAttribute("height"), shown.GetAttribute("loading")));
        var widths = shown.GetAttribute("srcset")!.Split(", ").Select(entry => entry.Split(' ')[1]).ToList();
        Assert.Equal(["160w", "320w", "480w", "768w", "900w"], widths);
        using (var file = await visitor.SendAsync(HttpMethod.Get, shown.GetAttribute("src")!))
        {
            Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        }

        var library = await lin.GetAsync($"admin/content/media/{id}");
        Assert.Contains("Field", library.Texts("a[href*='/admin/content/items/']").Single(), StringComparison.Ordinal);
        using (var refused = await lin.SendAsync(HttpMethod.Delete, $"api/v1/media/assets/{id}"))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        await CmsShop.SendAsync(await CmsShop.SendAsync(editor, "remove:" + block), "publish");
        await host.PumpAsync();
        using var deleted = await lin.SendAsync(HttpMethod.Delete, $"api/v1/media/assets/{id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    private static async Task<JsonElement> AddAsync(TestClient staff, byte[] content, string name)
    {
        using var begun = await staff.SendAsync(HttpMethod.Post, "api/v1/media/uploads", JsonContent.Create(new { name, length = content.Length }));
        var upload = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var piece = new ByteArrayContent(content);
        piece.Headers.ContentType = new("application/octet-stream");
        using var sent = await staff.SendAsync(HttpMethod.Put, $"api/v1/media/uploads/{upload}/content?offset=0", piece);
        return (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asset");
    }
}
