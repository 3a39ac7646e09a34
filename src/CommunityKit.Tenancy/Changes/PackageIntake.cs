using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Tenancy.Changes;

/// <summary>
/// Brings packages into the store: from files and from feeds, only after hash, signature and owner of the id were checked. What is in the
/// store is harmless until a tenant's change chooses it. Thread-safe.
/// </summary>
public sealed class PackageIntake : IDisposable
{
    private const string StoreName = "store";
    private readonly SiteFolder _site;
    private readonly SiteSettings _settings;
    private readonly ModuleStore _store;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IPackageFeed> _feeds;

    /// <summary>The intake of a site.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="settings">Its settings: feeds and signature policy.</param>
    /// <param name="store">Its store.</param>
    /// <param name="clock">For the validity of keys.</param>
    public PackageIntake(SiteFolder site, SiteSettings settings, ModuleStore store, TimeProvider clock)
    {
        _site = site;
        _settings = settings;
        _store = store;
        _clock = clock;
        _feeds = [.. settings.Feeds.Distinct(StringComparer.Ordinal).Select(address => Feed(site, address))];
    }

    /// <summary>Lists what the feeds offer, with the feeds and files that could not be read.</summary>
    public ValueTask<FeedListing> ListFeedsAsync(CancellationToken cancellationToken) => new FeedSet(_feeds).ListAsync(null, cancellationToken);

    /// <summary>Takes a package file into the store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels; the store is then as before.</param>
    /// <exception cref="ProblemException">It is damaged, not trusted, or its id belongs to another publisher.</exception>
    public StoredModule Take(string path, CancellationToken cancellationToken)
    {
        using var package = ModulePackage.Open(path);
        var trusted = TrustedPublishers.Load(_site.TrustedPublishersFile);
        var signature = SignatureCheck.Verify(package, trusted, new SignaturePolicy(_settings.RequireSignedModules), _clock);
        if (!signature.IsAccepted)
        {
            throw new ProblemException(signature.Problems);
        }

        var ledger = PublisherLedger.Load(_site.PublisherLedgerFile);
        if (ledger.Refusal(package.Manifest.Id, signature.Publisher, trusted) is { } refusal)
        {
            throw new ProblemException(refusal);
        }

        var stored = _store.Add(package, cancellationToken);
        ledger.Claim(package.Manifest.Id, signature.Publisher);
        return stored;
    }

    /// <summary>Every version that could be chosen: the store's first, then the feeds' in their order.</summary>
    internal async Task<IReadOnlyList<Candidate>> CandidatesAsync(CancellationToken cancellationToken) =>
        (await OfferAsync(cancellationToken)).Candidates;

    /// <summary>The same, with the feeds and files that had to be left out.</summary>
    internal async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems)> OfferAsync(CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var stored = _store.List()
            .Where(module => module.PackageSha256 is not null)
            .Select(module => new Candidate(module.Manifest, module.PackageSha256!, StoreName, 0))
            .ToList();
        var known = stored.Select(c => (c.Id, c.Manifest.Version)).ToHashSet();
        for (var i = 0; i < _feeds.Count; i++)
        {
            // A stored version is that version: what a feed calls by the same name later cannot replace it.
            var listing = await new FeedSet(_feeds[i]).ListAsync(null, cancellationToken);
            problems.AddRange(listing.Problems);
            stored.AddRange(listing.Entries
                .Where(entry => !known.Contains((entry.Manifest.Id, entry.Manifest.Version)))
                .Select(entry => Candidate.From(entry, i + 1)));
        }

        return (stored, problems);
    }

    /// <summary>Sees to it that the chosen packages are in the store.</summary>
    internal async Task FetchAsync(IReadOnlyList<Candidate> chosen, CancellationToken cancellationToken)
    {
        var missing = chosen.Where(c => c.Source != StoreName && _store.Find(c.Id, c.Manifest.Version) is null).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("ck-packages-");
        try
        {
            foreach (var candidate in missing)
            {
                var feed = _feeds.First(f => f.Name == candidate.Source);
                var listing = await feed.ListAsync(candidate.Id, cancellationToken);
                var entry = listing.Entries.First(e => e.Manifest.Version == candidate.Manifest.Version);
                Take(await feed.DownloadAsync(entry, folder.FullName, cancellationToken), cancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var feed in _feeds.OfType<IDisposable>())
        {
            feed.Dispose();
        }
    }

    private static IPackageFeed Feed(SiteFolder site, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new HttpFeed(address, new Uri(address))
            : new FolderFeed(address, Path.GetFullPath(Path.Combine(site.Root, address)));
}
