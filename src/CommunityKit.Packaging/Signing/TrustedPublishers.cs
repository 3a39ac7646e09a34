using System.Text.RegularExpressions;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary><c>trusted-publishers.json</c> of a host: whose packages it accepts. Immutable, thread-safe.</summary>
public sealed record TrustedPublishers
{
    /// <summary>Usual name of the file.</summary>
    public const string FileName = "trusted-publishers.json";

    private const int MaxBytes = 1024 * 1024;

    private static readonly Regex Prefix =
        new(@"\A[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Nobody is trusted.</summary>
    public static TrustedPublishers None { get; } = new() { Version = 1, Publishers = new Dictionary<string, TrustedPublisher>() };

    /// <summary>Version of the file's format; 1.</summary>
    public required int Version { get; init; }

    /// <summary>Publisher name, as in manifests, to what is known of it.</summary>
    public required IReadOnlyDictionary<string, TrustedPublisher> Publishers { get; init; }

    /// <summary>Reads the file of a host.</summary>
    /// <param name="path">The file; when it is absent nobody is trusted.</param>
    /// <exception cref="ProblemException">It cannot be read or is malformed: trust is never guessed.</exception>
    public static TrustedPublishers Load(string path) => JsonFile.Bytes(path) is { } bytes ? Read(bytes) : None;

    /// <summary>Reads the content of such a file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ProblemException">It is malformed; every fault is listed.</exception>
    public static TrustedPublishers Read(ReadOnlyMemory<byte> utf8)
    {
        var trusted = StrictJson.Read<TrustedPublishers>(utf8, FileName, MaxBytes, JsonFormat.Version1);
        var faults = trusted.Faults().ToList();
        return faults.Count == 0 ? trusted : throw new ProblemException(faults);
    }

    /// <summary>The bytes of the file: canonical UTF-8.</summary>
    public byte[] ToBytes() => StrictJson.Write(this with { Publishers = StrictJson.Sorted(Publishers) });

    /// <summary>The publisher that a key belongs to, whatever the time; null when nobody's.</summary>
    /// <param name="fingerprint">Fingerprint of the key.</param>
    public string? OwnerOfKey(string fingerprint) =>
        Publishers.FirstOrDefault(publisher => publisher.Value.Keys.Any(key => Fingerprint(key) == fingerprint)).Key;

    /// <summary>The publisher that reserved a module id by prefix, or null.</summary>
    /// <param name="id">A module id.</param>
    public string? OwnerOfId(string id) =>
        Publishers
            .SelectMany(publisher => publisher.Value.Prefixes, (publisher, prefix) => (Name: publisher.Key, Prefix: prefix))
            .Where(reserved => id.StartsWith(reserved.Prefix, StringComparison.Ordinal))
            .OrderByDescending(reserved => reserved.Prefix.Length)
            .FirstOrDefault().Name;

    internal static string? Fingerprint(TrustedKey key) =>
        PublisherPublicKey.TryParse(key.Key, out var parsed) ? parsed.Fingerprint : null;

    private IEnumerable<Problem> Faults()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var reserved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, publisher) in Publishers)
        {
            if (!ManifestPatterns.WholePublisher.IsMatch(name))
                yield return PackageProblems.ValueMalformed(FileName, "publishers", name, "acme");

            for (var i = 0; i < publisher.Keys.Count; i++)
            {
                var (key, place) = (publisher.Keys[i], $"publishers.{name}.keys[{i}]");
                if (Fingerprint(key) is not { } fingerprint)
                    yield return PackageProblems.PublicKeyMalformed(FileName, place);
                else if (!owners.TryAdd(fingerprint, name))
                    yield return PackageProblems.PublicKeyTwice(FileName, place, owners[fingerprint]);
                if (key.NotBefore >= key.NotAfter)
                    yield return PackageProblems.ValueMalformed(FileName, $"{place}.notAfter", $"{key.NotAfter:O}", $"> {key.NotBefore:O}");
            }

            foreach (var prefix in publisher.Prefixes)
            {
                if (!Prefix.IsMatch(prefix))
                    yield return PackageProblems.ValueMalformed(FileName, $"publishers.{name}.prefixes", prefix, "acme.");
                else if (!reserved.TryAdd(prefix, name))
                    yield return PackageProblems.PrefixTwice(FileName, prefix, reserved[prefix], name);
            }
        }
    }
}
