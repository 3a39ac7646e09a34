using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Forms;

public sealed class UploadTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private sealed record Stored(string? Path, string? Address, string? Url, string? Message);

    /// <summary>One red pixel.</summary>
    internal static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_picture_sent_along_with_the_form_lands_in_its_field()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync("admin/catalog/goods/g040");
        using var body = new MultipartFormDataContent();
        foreach (var field in form.Document.QuerySelectorAll("#edit input[name]:not([type=file]):not([type=checkbox]), #edit textarea"))
        {
            body.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        }

        body.Add(File(Png), "Picture.upload", "a.png");
        body.Add(File(Png), "Label.upload", "b.png");
        using var answer = await owner.SendAsync(HttpMethod.Post, "admin/catalog/goods/g040", body);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await owner.GetAsync("admin/catalog/goods/g040");
        Assert.StartsWith("/files/", page.One("#Picture").GetAttribute("value"), StringComparison.Ordinal);
        Assert.False(page.One("#Label").GetAttribute("value")!.StartsWith('/'));
        using var picture = await owner.SendAsync(HttpMethod.Get, page.One("#Label-preview").GetAttribute("src")!);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("note.txt", "text", "Only pictures")]
    [InlineData("paper.pdf", "%PDF-1.7", "Only pictures")]
    [InlineData("fake.png", "no picture", "not what the extension says")]
    public async Task What_is_no_picture_is_refused_with_the_reason(string name, string content, string reason)
    {
        using var owner = admin.Owner();
        var token = (await owner.GetAsync("admin/catalog/goods/g041")).One("#edit [name=__form]").GetAttribute("value")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(token), "__form" },
            { File(System.Text.Encoding.UTF8.GetBytes(content)), "file", name },
        };
        using var answer = await owner.SendAsync(HttpMethod.Post, "admin/upload", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, (await answer.Content.ReadFromJsonAsync<Stored>())!.Message, StringComparison.Ordinal);
    }

    private static ByteArrayContent File(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
