using System.Net;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;

namespace CommunityKit.Media.Tests.Delivery;

public sealed class DeliveryTests(Shops shops) : IClassFixture<Shops>
{
    private readonly MediaShop _shop = shops.Shop;

    [EngineFact]
    public async Task The_original_is_shown_until_the_variant_is_there_and_only_the_variant_is_kept_for_ever()
    {
        var asset = await _shop.AddAsync(Pictures.Png(900, 600), "wide.png");
        var address = asset.GetProperty("thumbnail").GetString()!.Replace("w320", "w480", StringComparison.Ordinal);
        using (var early = await _shop.LoadAsync(address))
        {
            Assert.Equal("image/png", early.Content.Headers.ContentType!.MediaType);
            Assert.True(early.Headers.CacheControl!.NoCache);
        }

        await _shop.PumpAsync();
        using var ready = await _shop.LoadAsync(address);
        Assert.Equal("image/avif", ready.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), ready.Headers.CacheControl!.MaxAge);
        Assert.Contains("Accept", ready.Headers.Vary);
        using var other = await _shop.LoadAsync(address, "image/png,*/*");
        Assert.Equal("image/png", other.Content.Headers.ContentType!.MediaType);
    }

    [EngineFact]
    public async Task What_the_library_shows_is_rendered_before_anybody_asks()
    {
        var asset = await _shop.AddAsync(Pictures.Png(901, 600), "early.png");
        await _shop.PumpAsync();
        using var webp = await _shop.LoadAsync(asset.GetProperty("thumbnail").GetString()!, "image/webp");
        Assert.Equal("image/webp", webp.Content.Headers.ContentType!.MediaType);
    }

    [EngineFact]
    public async Task A_variant_that_many_ask_for_at_once_is_ordered_once()
    {
        var asset = await _shop.AddAsync(Pictures.Png(902, 600), "popular.png");
        var address = asset.GetProperty("thumbnail").GetString()!.Replace("w320", "w768", StringComparison.Ordinal);
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _shop.LoadAsync(address))))
        {
            answer.Dispose();
        }

        var id = asset.GetProperty("id").GetGuid();
        Assert.Equal(1, await _shop.NumberAsync($"SELECT COUNT(*) FROM ck_job_item WHERE queue = 'media.render-variant.v1' AND payload LIKE '%{id}%768%'"));
    }

    [Fact]
    public async Task A_width_that_is_not_offered_is_not_found()
    {
        var asset = await _shop.AddAsync(Pictures.Png(40, 30), "small.png");
        using var answer = await _shop.LoadAsync(asset.GetProperty("thumbnail").GetString()!.Replace("w320", "w321", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Replacing_keeps_the_address_and_old_versions_lead_to_the_new_one()
    {
        var before = await _shop.AddAsync(Pictures.Png(50, 40), "cover.png");
        var (path, old) = (before.GetProperty("path").GetString()!, before.GetProperty("thumbnail").GetString()!);
        var id = before.GetProperty("id").GetGuid();
        (await _shop.SendAsync(HttpMethod.Put, $"assets/{id}", new { alt = new Dictionary<string, string> { ["en"] = "Cover" }, tags = new[] { "book" }, focusX = 10 })).Dispose();
        await _shop.AddAsync(Pictures.Png(60, 40), "other name.png", id);
        var after = await _shop.AssetAsync(id);
        Assert.Equal(
            ("Cover", "book", 10),
            (after.GetProperty("alt").GetProperty("en").GetString(), after.GetProperty("tags")[0].GetString(), after.GetProperty("focusX").GetInt32()));
        Assert.Equal(path, after.GetProperty("path").GetString());
        using (var served = await _shop.LoadAsync(path))
        {
            Assert.Equal(Pictures.Png(60, 40), await served.Content.ReadAsByteArrayAsync());
            Assert.True(served.Headers.CacheControl!.NoCache);
        }

        using var moved = await _shop.LoadAsync(old);
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(after.GetProperty("thumbnail").GetString(), moved.Headers.Location!.OriginalString);
        await _shop.PumpAsync();
        using var gone = await _shop.LoadAsync(old);
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task A_video_is_served_in_parts_and_does_not_say_where_it_was_taken()
    {
        var asset = await _shop.AddAsync(Movies.Mp4("+31.2304+121.4737/"), "walk.mp4");
        var path = asset.GetProperty("path").GetString()!;
        using var whole = await _shop.LoadAsync(path);
        var content = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal("video/mp4", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Movies.Mp4("+31.2304+121.4737/").Length, content.Length);
        Assert.False(new ReadOnlyMemory<byte>(content).Holds("121.4737"));
        using var part = await _shop.LoadAsync(path, range: "bytes=100-199");
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(content[100..200], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Who_has_a_version_is_told_that_it_is_the_same()
    {
        var path = (await _shop.AddAsync(Pictures.Png(41, 30), "tag.png")).GetProperty("path").GetString()!;
        using var first = await _shop.LoadAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_shop.Host.Address, path.TrimStart('/')));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _shop.Guest.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
