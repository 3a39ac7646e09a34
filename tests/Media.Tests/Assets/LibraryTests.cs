using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Media.Tests.Assets;

public sealed class LibraryTests(Shops shops) : IClassFixture<Shops>
{
    private readonly MediaShop _shop = shops.Shop;

    [Fact]
    public async Task An_asset_is_found_by_a_word_of_its_alternative_text_in_either_language_by_tag_and_by_folder()
    {
        var id = (await _shop.AddAsync(Pictures.Png(51, 40), "img_0001.png")).GetProperty("id").GetGuid();
        var folder = await MakeFolderAsync("Autumn");
        await SaveAsync(id, new { alt = new Dictionary<string, string> { ["en"] = "Pumpkin on straw", ["zh-CN"] = "稻草上的南瓜" }, tags = new[] { " Harvest ", "harvest" }, folderId = folder });
        foreach (var filter in new[] { "q=pumpkin", "q=南瓜", "q=straw%20img_0001", "tag=harvest", $"folder={folder}" })
        {
            Assert.Equal([id], await FoundAsync(filter));
        }

        Assert.Empty(await FoundAsync("q=pumpkin&kind=Video"));
        Assert.Equal("harvest", (await _shop.AssetAsync(id)).GetProperty("tags")[0].GetString());
    }

    [Fact]
    public async Task Two_who_save_the_same_asset_do_not_overwrite_each_other()
    {
        var id = (await _shop.AddAsync(Pictures.Png(52, 40), "both.png")).GetProperty("id").GetGuid();
        var version = (await _shop.AssetAsync(id)).GetProperty("version").GetInt64();
        await SaveAsync(id, new { name = "first.png", version });
        using var second = await _shop.SendAsync(HttpMethod.Put, $"assets/{id}", new { name = "second.png", version });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("first.png", (await _shop.AssetAsync(id)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_picture_that_something_shows_is_not_deleted()
    {
        var poster = (await _shop.AddAsync(Pictures.Png(53, 40), "poster.png")).GetProperty("id").GetGuid();
        var video = (await _shop.AddAsync(Movies.Mp4("here"), "clip.mp4")).GetProperty("id").GetGuid();
        await SaveAsync(video, new { posterId = poster });
        using (var refused = await _shop.SendAsync(HttpMethod.Delete, $"assets/{poster}"))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        Assert.Equal("clip.mp4", (await _shop.AssetAsync(poster)).GetProperty("uses")[0].GetProperty("label").GetString());
        using (var film = await _shop.SendAsync(HttpMethod.Delete, $"assets/{video}"))
        {
            Assert.Equal(HttpStatusCode.NoContent, film.StatusCode);
        }

        using var done = await _shop.SendAsync(HttpMethod.Delete, $"assets/{poster}");
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
    }

    [Fact]
    public async Task A_deleted_asset_leaves_no_file_and_gives_its_room_back()
    {
        await using var shop = await MediaShop.StartAsync();
        var asset = await shop.AddAsync(Pictures.Png(54, 40), "gone.png");
        await shop.PumpAsync();
        using var deleted = await shop.SendAsync(HttpMethod.Delete, $"assets/{asset.GetProperty("id").GetGuid()}");
        await shop.PumpAsync();
        using var answer = await shop.LoadAsync(asset.GetProperty("path").GetString()!);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await shop.NumberAsync("SELECT used_bytes FROM med_room"));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(shop.Host.Folder, "*.png", SearchOption.AllDirectories), file => file.Contains("communitykit.media", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Purging_the_module_leaves_no_file()
    {
        await using var shop = await MediaShop.StartAsync();
        await shop.AddAsync(Pictures.Png(55, 40), "left.png");
        await shop.BeginAsync("begun.png", 100);
        Assert.Empty(await shop.Host.TryChangeAsync("Remove", "communitykit.media"));
        await shop.Host.PurgeAsync("communitykit.media");
        Assert.DoesNotContain(
            Directory.EnumerateFiles(shop.Host.Folder, "*", SearchOption.AllDirectories), file => file.Contains("module-files", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_who_upload_at_once_never_take_more_room_than_there_is(DatabaseKind database)
    {
        await using var shop = await MediaShop.StartAsync(database);
        const long quota = 5_000L * 1024 * 1024;
        await shop.NumberAsync("UPDATE med_room SET used_bytes = 5242860000 RETURNING used_bytes");
        var begun = new List<(Guid Upload, byte[] Content)>();
        foreach (var content in Enumerable.Range(0, 12).Select(i => Pictures.Png(60 + i, 40)))
        {
            begun.Add((await shop.BeginAsync("p.png", content.Length), content));
        }

        var answers = await Task.WhenAll(begun.Select(sent => shop.PieceAsync(sent.Upload, 0, sent.Content)));
        var taken = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.InRange(taken, 1, 11);
        Assert.InRange(await shop.NumberAsync("SELECT used_bytes FROM med_room"), 5_242_860_000, quota);
        Assert.Equal(taken, await shop.NumberAsync("SELECT COUNT(*) FROM med_asset"));
        Assert.Equal(
            await shop.NumberAsync("SELECT used_bytes - 5242860000 FROM med_room"), await shop.NumberAsync("SELECT COALESCE(SUM(bytes), 0) FROM med_asset"));
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_folder_that_holds_something_stays_and_two_of_one_name_do_not_stand_beside_each_other()
    {
        var folder = await MakeFolderAsync("Spring");
        using var twin = await _shop.SendAsync(HttpMethod.Post, "folders", new { name = "Spring" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twin.StatusCode);
        await MakeFolderAsync("Inner", folder);
    }

    private async Task<Guid> MakeFolderAsync(string name, Guid? parentId = null)
    {
        using var answer = await _shop.SendAsync(HttpMethod.Post, "folders", new { name, parentId });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private async Task SaveAsync(Guid id, object input)
    {
        using var answer = await _shop.SendAsync(HttpMethod.Put, $"assets/{id}", input);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<IReadOnlyList<Guid>> FoundAsync(string filter) =>
        [.. (await _shop.Staff.GetJsonAsync<JsonElement>("api/v1/media/assets?" + filter)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}
