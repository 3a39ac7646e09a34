using System.Globalization;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Feeds;

public sealed class FolderFeedTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FolderFeed _feed;

    public FolderFeedTests()
    {
        Directory.CreateDirectory(_folder["feed"]);
        Directory.CreateDirectory(_folder["incoming"]);
        _feed = new FolderFeed("local", _folder["feed"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Packages_are_listed_by_id_and_rising_version()
    {
        foreach (var (id, version) in new[] { ("b.b", "1.10.0"), ("b.b", "1.9.0"), ("a.a", "1.0.0"), ("b.b", "1.10.0-rc.1") })
        {
            Sample.Package(_folder, _folder["feed"], Sample.Manifest(id, version));
        }

        var all = await _feed.ListAsync(null, CancellationToken.None);
        var one = await _feed.ListAsync("b.b", CancellationToken.None);

        Assert.Equal(["a.a 1.0.0", "b.b 1.9.0", "b.b 1.10.0-rc.1", "b.b 1.10.0"], all.Entries.Select(Name));
        Assert.Equal(3, one.Entries.Count);
        Assert.Empty(all.Problems);
        Assert.All(all.Entries, entry => Assert.Empty(entry.Manifest.Files));
    }

    [Fact]
    public async Task What_is_no_package_is_reported_with_its_reason_and_does_not_hide_the_rest()
    {
        Sample.Package(_folder, _folder["feed"]);
        File.WriteAllText(_folder["feed/broken.nupkg"], "hello");
        File.WriteAllText(_folder["feed/readme.txt"], "not looked at");

        var listing = await _feed.ListAsync(null, CancellationToken.None);

        Assert.Single(listing.Entries);
        var problem = Assert.Single(listing.Problems);
        Assert.Equal("CK1101", problem.Code);
        Assert.Equal("CK1030", Assert.Single(problem.Details).Code);
        Assert.Contains("broken.nupkg", problem.Text(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("not a zip archive", problem.Text(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_file_is_not_read_again_and_a_changed_one_is()
    {
        var path = Sample.Package(_folder, _folder["feed"]);
        var first = (await _feed.ListAsync(null, CancellationToken.None)).Entries[0];
        var again = (await _feed.ListAsync(null, CancellationToken.None)).Entries[0];
        Sample.Package(_folder, _folder["feed"], content: "changed code");
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
        var changed = (await _feed.ListAsync(null, CancellationToken.None)).Entries[0];
        File.Delete(path);
        var gone = await _feed.ListAsync(null, CancellationToken.None);

        Assert.Same(first, again);
        Assert.NotEqual(first.Sha256, changed.Sha256);
        Assert.Empty(gone.Entries);
    }

    [Fact]
    public async Task One_version_in_two_contents_is_not_offered()
    {
        File.Move(Sample.Package(_folder, _folder["feed"]), _folder["feed/one.nupkg"]);
        Sample.Package(_folder, _folder["feed"], content: "other code");

        var listing = await _feed.ListAsync(null, CancellationToken.None);

        Assert.Empty(listing.Entries);
        Assert.Equal("CK1065", Assert.Single(listing.Problems).Code);
    }

    [Fact]
    public async Task One_package_under_two_names_is_offered_once()
    {
        File.Copy(Sample.Package(_folder, _folder["feed"]), _folder["feed/copy.nupkg"]);

        var listing = await _feed.ListAsync(null, CancellationToken.None);

        Assert.Single(listing.Entries);
        Assert.Empty(listing.Problems);
    }

    [Fact]
    public async Task A_package_is_copied_out()
    {
        var original = Sample.Package(_folder, _folder["feed"]);
        var entry = (await _feed.ListAsync("acme.hello", CancellationToken.None)).Entries[0];

        var path = await _feed.DownloadAsync(entry, _folder["incoming"], CancellationToken.None);

        Assert.Equal(_folder["incoming/acme.hello.1.0.0.nupkg"], path);
        Assert.Equal(File.ReadAllBytes(original), File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_package_that_changed_after_listing_is_refused()
    {
        var path = Sample.Package(_folder, _folder["feed"]);
        var entry = (await _feed.ListAsync(null, CancellationToken.None)).Entries[0];
        var bytes = File.ReadAllBytes(path);
        bytes[^30] ^= 1;
        File.WriteAllBytes(path, bytes);

        await Refused.WithAsync("CK1110", async () => await _feed.DownloadAsync(entry, _folder["incoming"], CancellationToken.None));

        Assert.Empty(Directory.GetFiles(_folder["incoming"]));
    }

    [Fact]
    public async Task A_feed_without_folder_is_told() =>
        await Refused.WithAsync(
            "CK1100",
            async () => await new FolderFeed("gone", _folder["gone"]).ListAsync(null, CancellationToken.None));

    private static string Name(FeedEntry entry) => $"{entry.Manifest.Id} {entry.Manifest.Version}";
}
