using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Resolution;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Small random questions to the resolver.</summary>
public sealed class RandomUniverse(Random random)
{
    private static readonly string[] Ids = ["m.a", "m.b", "m.c", "m.d", "m.e"];
    private static readonly string[] Versions = ["1.0.0", "1.1.0", "2.0.0-beta", "2.0.0", "3.0.0"];
    private static readonly string[] RangeTexts = [
        "[1.0,2.0)",
        "[1.1,3.0)",
        "1.0",
        "[2.0,3.0]",
        "[1.0]",
        "(,2.0)",
        "[2.0.0-beta,3.0)",
        "[4.0,5.0)",
        "(1.0,3.0)",
    ];

    public ResolutionRequest Next()
    {
        var ids = Ids[..random.Next(2, Ids.Length + 1)];
        var candidates = ids.SelectMany(id => Versions
            .Where(_ => random.Next(100) < 55)
            .Select(version => Package(id, version, ids))).ToList();
        return new ResolutionRequest
        {
            Modules = [.. ids.Where(_ => random.Next(100) < 45).DefaultIfEmpty(ids[0]).Select(Request)],
            Candidates = candidates,
            Host = Shelf.Host,
            Locked = random.Next(3) == 0 ? null : Locked(candidates),
            Upgrade = ids.Where(_ => random.Next(100) < 20).ToHashSet(),
        };
    }

    /// <summary>The same question with its lists in another order.</summary>
    public ResolutionRequest Shuffled(ResolutionRequest request) => request with
    {
        Modules = [.. request.Modules.OrderBy(_ => random.Next())],
        Candidates = [.. request.Candidates.OrderBy(_ => random.Next())],
    };

    private Candidate Package(string id, string version, string[] ids)
    {
        var others = ids.Where(other => other != id).OrderBy(_ => random.Next()).Take(random.Next(3));
        var needs = others.Select(other => (random.Next(100) < 25 ? "?" : "") + $"{other} {Range()}").ToList();
        var manifest = Shelf.Manifest(id, version, needs);
        return Shelf.Package(random.Next(100) switch
        {
            < 6 => manifest with { Contract = "[2.0,3.0)", BuiltAgainst = "2.0.0" },
            < 9 => manifest with { Framework = "net11.0" },
            _ => manifest,
        });
    }

    private ModuleRequest Request(string id) =>
        new(id, random.Next(100) < 50 ? VersionRange.Parse(Range()) : null, Prerelease: random.Next(100) < 10);

    // Not a consistent choice on purpose: a host that was upgraded, or a package that was withdrawn, leaves such a file.
    private LockFile Locked(List<Candidate> candidates) =>
        Shelf.Lock([
            .. candidates.GroupBy(candidate => candidate.Id)
                .Where(_ => random.Next(100) < 60)
                .Select(versions => versions.ElementAt(random.Next(versions.Count()))),
        ]);

    private string Range() => RangeTexts[random.Next(RangeTexts.Length)];
}
