using System.Security.Cryptography;
using System.Text;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Resolution;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Candidates and requests in few words.</summary>
public static class Shelf
{
    public static HostContract Host { get; } = new(NuGetVersion.Parse("1.2.0"), "net10.0");

    /// <summary>A package; needs are written <c>"acme.orders [1.0,2.0)"</c>, optional ones with a question mark in front.</summary>
    public static Candidate Package(string id, string version, params IReadOnlyList<string> needs) => Package(Manifest(id, version, needs));

    public static Candidate Package(ModuleManifest manifest, string source = "feed", int rank = 1, string? sha256 = null) =>
        new(manifest, sha256 ?? Hash($"{manifest.Id} {manifest.Version}"), source, rank);

    public static ModuleManifest Manifest(string id, string version, params IReadOnlyList<string> needs) =>
        Sample.Manifest(id, version) with
    {
        Dependencies = Ranges(needs.Where(need => need[0] != '?')),
        Optional = Ranges(needs.Where(need => need[0] == '?').Select(need => need[1..])),
    };

    public static ResolutionRequest Request(IEnumerable<Candidate> candidates, params IReadOnlyList<string> modules) => new()
    {
        Modules = [.. modules.Select(module => module.Split(' ')).Select(parts => new ModuleRequest(
            parts[0],
            parts.Length > 1 ? VersionRange.Parse(parts[1]) : null))],
        Candidates = [.. candidates],
        Host = Host,
    };

    /// <summary>A lock file over these packages, in this order.</summary>
    public static LockFile Lock(params IReadOnlyList<Candidate> modules) => LockFile.Of(new ResolvedModules(modules), Host, current: null);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Dictionary<string, string> Ranges(IEnumerable<string> needs) =>
        needs.Select(need => need.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
