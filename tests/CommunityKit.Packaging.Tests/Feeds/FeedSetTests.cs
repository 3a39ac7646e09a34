using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Feeds;

public sealed class FeedSetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_equal_versions_the_first_feed_wins()
    {
        var feeds = new FeedSet(Feed("first"), Feed("second"));
        Sample.Package(_folder, _folder["first"]);
        Sample.Package(_folder, _folder["second"]);
        Sample.Package(_folder, _folder["second"], Sample.Manifest(version: "1.1.0"));

        var listing = await feeds.ListAsync("acme.hello", CancellationToken.None);

        Assert.Equal(["first 1.0.0", "second 1.1.0"], listing.Entries.Select(entry => $"{entry.Feed} {entry.Manifest.Version}"));
        Assert.Empty(listing.Problems);
        Assert.True(File.Exists(await feeds.DownloadAsync(listing.Entries[1], _folder.Path, CancellationToken.None)));
    }

    [Fact]
    public async Task A_version_that_differs_between_feeds_is_reported()
    {
        var feeds = new FeedSet(Feed("first"), Feed("second"));
        Sample.Package(_folder, _folder["first"]);
        Sample.Package(_folder, _folder["second"], content: "other code");

        var listing = await feeds.ListAsync(null, CancellationToken.None);

        Assert.Equal("first", Assert.Single(listing.Entries).Feed);
        Assert.Equal("CK1065", Assert.Single(listing.Problems).Code);
    }

    [Fact]
    public async Task A_feed_that_is_down_does_not_hide_the_others()
    {
        var feeds = new FeedSet(new FolderFeed("gone", _folder["gone"]), Feed("here"));
        Sample.Package(_folder, _folder["here"]);

        var listing = await feeds.ListAsync(null, CancellationToken.None);

        Assert.Single(listing.Entries);
        Assert.Equal("CK1100", Assert.Single(listing.Problems).Code);
    }

    [Fact]
    public void Two_feeds_cannot_have_one_name() => Assert.Throws<ArgumentException>(() => new FeedSet(Feed("same"), Feed("same")));

    private FolderFeed Feed(string name)
    {
        Directory.CreateDirectory(_folder[name]);
        return new FolderFeed(name, _folder[name]);
    }
}
