using System.Net;
using System.Net.Http.Headers;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;

namespace CommunityKit.Media.Tests.Admin;

public sealed class LibraryScreenTests(Shops shops) : IClassFixture<Shops>
{
    private const string Library = "admin/content/media";
    private readonly MediaShop _shop = shops.Shop;

    [Fact]
    public async Task Several_files_sent_by_a_plain_form_are_taken_one_by_one_and_the_bad_one_is_named()
    {
        using var answer = await UploadAsync((Pictures.Png(71, 50), "good one.png"), ("<svg onload=alert(1)>"u8.ToArray(), "bad.png"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("good one.png", page, StringComparison.Ordinal);
        Assert.Contains("bad.png: Drawings (SVG)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_describe_a_picture_in_both_languages_and_find_it_in_its_folder()
    {
        var id = (await _shop.AddAsync(Pictures.Png(72, 50), "soup.png")).GetProperty("id").GetGuid();
        var made = await (await _shop.Staff.GetAsync(Library)).SubmitAsync($"form[action$='{Library}/folders']", new Dictionary<string, string?> { ["name"] = "Kitchen" });
        Assert.Equal("Kitchen", made.Text("h1"));
        var asset = await _shop.Staff.GetAsync($"{Library}/{id:N}");
        var folder = asset.Document.QuerySelectorAll("#Form_FolderId option").Single(option => option.TextContent.Trim() == "Kitchen").GetAttribute("value")!;
        var saved = await asset.SubmitAsync("form.ck-form", new Dictionary<string, string?>
        {
            ["Form.Alt[en]"] = "A bowl of soup", ["Form.Alt[zh-CN]"] = "一碗汤", ["Form.Tags"] = "food，winter", ["Form.FolderId"] = folder, ["Form.FocusX"] = "20",
        });
        Assert.Contains("Saved", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        var facts = await _shop.AssetAsync(id);
        Assert.Equal("一碗汤", facts.GetProperty("alt").GetProperty("zh-CN").GetString());
        Assert.Equal(2, facts.GetProperty("tags").GetArrayLength());
        Assert.Equal(20, facts.GetProperty("focusX").GetInt32());
        Assert.True((await _shop.Staff.GetAsync($"{Library}?folder={folder}&q=soup")).Has($"a[href$='{id:N}']"));
    }

    [Fact]
    public async Task A_picture_is_not_replaced_by_a_video()
    {
        var id = (await _shop.AddAsync(Pictures.Png(73, 50), "still.png")).GetProperty("id").GetGuid();
        var page = await _shop.Staff.GetAsync($"{Library}/{id:N}");
        using var body = Form(page.One("form[action$=replace] [name=__form]").GetAttribute("value")!, "file", (Movies.Mp4("x"), "film.mp4"));
        using var answer = await _shop.Staff.SendAsync(HttpMethod.Post, $"{Library}/{id:N}/replace", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("film.mp4: A picture can be replaced by a picture only", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("image/png", (await _shop.AssetAsync(id)).GetProperty("contentType").GetString());
    }

    private async Task<HttpResponseMessage> UploadAsync(params (byte[] Content, string Name)[] files)
    {
        var page = await _shop.Staff.GetAsync(Library);
        using var body = Form(page.One("form[data-med-upload] [name=__form]").GetAttribute("value")!, "sent", files);
        return await _shop.Staff.SendAsync(HttpMethod.Post, $"{Library}/upload", body);
    }

    private static MultipartFormDataContent Form(string token, string field, params (byte[] Content, string Name)[] files)
    {
        var body = new MultipartFormDataContent { { new StringContent(token), "__form" } };
        foreach (var (content, name) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            body.Add(file, field, name);
        }

        return body;
    }
}
