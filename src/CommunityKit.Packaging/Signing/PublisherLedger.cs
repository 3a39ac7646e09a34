using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary>
/// <c>publishers.json</c> of a host: which publisher each module id belongs to. The first package of an id decides; a later one of
/// somebody else is refused, so that a feed cannot slip in its own <c>acme.orders</c>. Thread-safe; two processes must not write it at
/// once (the module store's lock sees to that).
/// </summary>
public sealed class PublisherLedger
{
    /// <summary>Usual name of the file.</summary>
    public const string FileName = "publishers.json";

    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly Dictionary<string, LedgerEntry> _owners;

    private PublisherLedger(string path, IReadOnlyDictionary<string, LedgerEntry> owners)
    {
        _path = path;
        _owners = owners.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">The file; absent means that no id has an owner yet.</param>
    /// <exception cref="ProblemException">It cannot be read or is malformed.</exception>
    public static PublisherLedger Load(string path) => new(
        path,
        JsonFile.Bytes(path) is { } bytes
            ? StrictJson.Read<LedgerFile>(bytes, FileName, MaxBytes, JsonFormat.Version1).Modules
            : new Dictionary<string, LedgerEntry>());

    /// <summary>Who owns an id; null when nobody does yet.</summary>
    /// <param name="id">Module id.</param>
    public PublisherIdentity? OwnerOf(string id)
    {
        lock (_lock)
        {
            return _owners.TryGetValue(id, out var owner) ? owner.Identity : null;
        }
    }

    /// <summary>Why a package of this publisher may not take the id; null when it may.</summary>
    /// <param name="id">Module id.</param>
    /// <param name="publisher">Publisher of the package, from <see cref="SignatureCheck"/>.</param>
    /// <param name="trusted">The host's trusted publishers: a new key of the same trusted publisher is the same owner.</param>
    public Problem? Refusal(string id, PublisherIdentity publisher, TrustedPublishers trusted)
    {
        var owner = OwnerOf(id);
        return owner is null || owner.Fingerprint == publisher.Fingerprint || IsRotation(owner, publisher, trusted)
            ? null
            : PackageProblems.IdOfAnotherPublisher(id, owner.ToString(), publisher.ToString());
    }

    /// <summary>Makes the publisher the owner of an id that has none, and saves; does nothing when it has one.</summary>
    /// <param name="id">Module id.</param>
    /// <param name="publisher">Publisher of the installed package.</param>
    public void Claim(string id, PublisherIdentity publisher)
    {
        lock (_lock)
        {
            if (_owners.TryAdd(id, new LedgerEntry { Publisher = publisher.Name, Fingerprint = publisher.Fingerprint }))
                Save();
        }
    }

    /// <summary>Forgets the owner of an id, and saves: for a purged module, or an ownership change that the operator confirmed.</summary>
    /// <param name="id">Module id.</param>
    public void Release(string id)
    {
        lock (_lock)
        {
            if (_owners.Remove(id))
                Save();
        }
    }

    private static bool IsRotation(PublisherIdentity owner, PublisherIdentity publisher, TrustedPublishers trusted) =>
        owner.Name is not null && owner.Name == publisher.Name && trusted.OwnerOfKey(publisher.Fingerprint) == owner.Name;

    private void Save() =>
        AtomicFile.Write(_path, StrictJson.Write(new LedgerFile { Version = 1, Modules = StrictJson.Sorted(_owners) }));

    private sealed record LedgerFile
    {
        public required int Version { get; init; }

        public required IReadOnlyDictionary<string, LedgerEntry> Modules { get; init; }
    }

    private sealed record LedgerEntry
    {
        public string? Publisher { get; init; }

        public required string Fingerprint { get; init; }

        internal PublisherIdentity Identity => new(Publisher, Fingerprint);
    }
}
