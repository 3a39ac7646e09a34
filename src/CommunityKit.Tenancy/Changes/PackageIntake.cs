using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Locking;
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
    private const string LinkedName = "linked";

    // A linked module has no package whose hash a lock file could name.
    private static readonly string NoPackage = new('0', 64);

    private readonly SiteFolder _site;
    private readonly SiteSettings _settings;
    private readonly ModuleStore _store;
    private readonly LinkedModules _linked;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IPackageFeed> _feeds;

    /// <summary>The intake of a site.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="settings">Its settings: feeds and signature policy.</param>
    /// <param name="store">Its store.</param>
    /// <param name="clock">For the validity of keys.</param>
    /// <param name="linked">Modules that run from their projects: nobody else's packages of them are offered.</param>
    public PackageIntake(SiteFolder site, SiteSettings settings, ModuleStore store, TimeProvider clock, LinkedModules? linked = null)
    {
        _site = site;
        _settings = settings;
        _store = store;
        _clock = clock;
        _linked = linked ?? LinkedModules.None;
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

    /// <summary>Every version on offer, whichever shop asks.</summary>
    internal async Task<IReadOnlyList<Candidate>> CandidatesAsync(CancellationToken cancellationToken) =>
        (await OfferAsync(current: null, cancellationToken)).Candidates;

    /// <summary>Every version that a shop could choose: the store's first, then the feeds' in their order; of a linked module only itself.</summary>
    /// <param name="current">What the shop has now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<IReadOnlyList<Candidate>> CandidatesAsync(LockFile? current, CancellationToken cancellationToken) =>
        (await OfferAsync(current, cancellationToken)).Candidates;

    /// <summary>The same, with the feeds and files that had to be left out.</summary>
    internal async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems)> OfferAsync(
        LockFile? current, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var stored = _store.List()
            .Where(module => HashOf(module, current) is not null)
            .Select(module => new Candidate(module.Manifest, HashOf(module, current)!, StoreName, 0))
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

        stored.RemoveAll(candidate => _linked.Find(candidate.Id) is not null);
        stored.AddRange(_linked.All.Select(module => new Candidate(module.Manifest, LockedHash(module, current) ?? NoPackage, LinkedName, 0)));
        return (stored, problems);
    }

    /// <summary>
    /// Stored versions that cannot be chosen because nobody knows any more which package they came from, of these modules.
    /// </summary>
    internal IReadOnlyList<Problem> Unidentified(IReadOnlyCollection<string> ids, LockFile? current) =>
    [
        .. _store.List()
            .Where(module => ids.Contains(module.Manifest.Id, StringComparer.Ordinal) && HashOf(module, current) is null)
            .Select(module => TenancyProblems.UnidentifiedInStore(module.Manifest.Id, module.Manifest.Version)),
    ];

    /// <summary>The module of this id that runs from its project, or null.</summary>
    internal StoredModule? Linked(string id) => _linked.Find(id);

    /// <summary>Sees to it that the chosen packages are in the store.</summary>
    internal async Task FetchAsync(IReadOnlyList<Candidate> chosen, CancellationToken cancellationToken)
    {
        var missing = chosen
            .Where(c => c.Source is not (StoreName or LinkedName) && _store.Find(c.Id, c.Manifest.Version) is not { PackageSha256: not null })
            .ToList();
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

    /// <summary>
    /// The package of a stored version. When the store's own note is lost, the shop that runs this version still knows: a stored version
    /// never changes.
    /// </summary>
    private static string? HashOf(StoredModule module, LockFile? current) => module.PackageSha256 ?? LockedHash(module, current);

    private static string? LockedHash(StoredModule module, LockFile? current) =>
        current?.Find(module.Manifest.Id) is { } locked && locked.Version == module.Manifest.Version ? locked.Sha256 : null;

    private static IPackageFeed Feed(SiteFolder site, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new HttpFeed(address, new Uri(address))
            : new FolderFeed(address, Path.GetFullPath(Path.Combine(site.Root, address)));
}
