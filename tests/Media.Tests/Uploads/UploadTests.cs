using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;

namespace CommunityKit.Media.Tests.Uploads;

public sealed class UploadTests(Shops shops) : IClassFixture<Shops>
{
    private readonly MediaShop _shop = shops.Shop;

    [Fact]
    public async Task An_upload_that_breaks_off_goes_on_where_it_stopped()
    {
        var picture = Pictures.Png(300, 200);
        var upload = await _shop.BeginAsync("南瓜 soup.png", picture.Length);
        (await _shop.PieceAsync(upload, 0, picture.AsMemory(0, 100))).Dispose();
        using (var wrong = await _shop.PieceAsync(upload, 50, picture.AsMemory(50)))
        {
            Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        }

        var state = await _shop.Staff.GetJsonAsync<JsonElement>($"api/v1/media/uploads/{upload}");
        Assert.Equal(100, state.GetProperty("offset").GetInt64());
        using var last = await _shop.PieceAsync(upload, 100, picture.AsMemory(100));
        var asset = (await last.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asset");
        Assert.Equal((300, 200), (asset.GetProperty("width").GetInt32(), asset.GetProperty("height").GetInt32()));
        using var served = await _shop.LoadAsync(asset.GetProperty("path").GetString()!);
        Assert.Equal(picture, await served.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_sender_who_did_not_hear_the_last_answer_hears_it_again_and_nothing_is_stored_twice()
    {
        var picture = Pictures.Png(31, 21);
        var upload = await _shop.BeginAsync("twice.png", picture.Length);
        using var first = await _shop.PieceAsync(upload, 0, picture);
        using var again = await _shop.PieceAsync(upload, 0, picture);
        var id = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asset").GetProperty("id").GetGuid();
        Assert.Equal(id, (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asset").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task The_same_content_again_is_taken_and_the_answer_names_its_twin()
    {
        var first = await _shop.AddAsync(Pictures.Png(33, 22), "one.png");
        using var again = await _shop.TrySendAsync(Pictures.Png(33, 22), "two.png");
        Assert.Equal(first.GetProperty("id").GetGuid(), (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("twin").GetGuid());
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "logo.png", "drawing")]
    [InlineData("<html><script>alert(1)</script></html>", "page.jpg", "kind")]
    [InlineData("GIF89a/*", "script.gif", "damaged")]
    [InlineData("MZ\u0090", "tool.exe", "kind")]
    public async Task What_is_no_picture_and_no_video_is_refused_whatever_its_name_says(string content, string name, string code)
    {
        using var answer = await _shop.TrySendAsync(System.Text.Encoding.Latin1.GetBytes(content), name);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_that_would_be_too_large_is_refused_before_its_first_byte()
    {
        using var answer = await _shop.SendAsync(HttpMethod.Post, "uploads", new { name = "film.mp4", length = 3L * 1024 * 1024 * 1024 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_upload_that_nobody_goes_on_with_for_a_day_is_forgotten()
    {
        var old = await _shop.BeginAsync("old.png", 1000);
        var fresh = await _shop.BeginAsync("fresh.png", 1000);
        foreach (var file in Directory.EnumerateFiles(_shop.Host.Folder, $"*{old:N}*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, _shop.Host.Clock.GetUtcNow().UtcDateTime.AddHours(-20));
        }

        foreach (var file in Directory.EnumerateFiles(_shop.Host.Folder, $"*{fresh:N}*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, _shop.Host.Clock.GetUtcNow().UtcDateTime);
        }

        _shop.Host.Clock.Advance(TimeSpan.FromHours(7));
        await _shop.PumpAsync();
        using var gone = await _shop.SendAsync(HttpMethod.Get, $"uploads/{old}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var there = await _shop.SendAsync(HttpMethod.Get, $"uploads/{fresh}");
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public async Task Guests_see_pictures_and_send_none()
    {
        using var answer = await _shop.Guest.SendAsync(HttpMethod.Post, "api/v1/media/uploads", JsonContent.Create(new { name = "a.png", length = 10 }));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [DataFact("security/images")]
    public async Task Every_hostile_file_is_taken_clean_or_refused_with_a_reason()
    {
        foreach (var file in SharedData.HostileFiles().Where(file => new FileInfo(file).Length > 0))
        {
            using var answer = await _shop.TrySendAsync(await File.ReadAllBytesAsync(file), Path.GetFileName(file));
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
            {
                Assert.NotEmpty(body.GetProperty("detail").GetString()!);
                continue;
            }

            using var served = await _shop.LoadAsync(body.GetProperty("asset").GetProperty("path").GetString()!);
            Assert.Equal(HttpStatusCode.OK, served.StatusCode);
            Assert.StartsWith("image/", served.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.Contains("sandbox", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(new ReadOnlyMemory<byte>(await served.Content.ReadAsByteArrayAsync()).Holds("GPS"), file);
        }

        await _shop.PumpAsync();
    }
}
