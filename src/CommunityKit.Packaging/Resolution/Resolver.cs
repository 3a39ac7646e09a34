using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>
/// Chooses one version of every module that is needed. Locked versions are kept wherever possible; apart from that, the modules asked for
/// get the newest version that leaves a solution, in the order of their ids, and then what they need. Thread-safe, deterministic.
/// </summary>
public static class Resolver
{
    private const int Steps = 500_000;

    /// <summary>Resolves a request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ProblemException">There is no solution; the problems are the smallest set of reasons.</exception>
    public static ResolvedModules Resolve(ResolutionRequest request)
    {
        var universe = new Universe(request);
        RefuseOtherContent(request, universe);
        var budget = new SearchBudget(Steps);
        var pins = Keepable(request);
        var (isSolvable, chosen) = Search.Run(universe, pins, budget);
        if (isSolvable == false && pins.Count > 0)
        {
            pins = Kept(universe, pins, budget);
            (isSolvable, chosen) = Search.Run(universe, pins, budget);
        }

        return isSolvable switch
        {
            true => new ResolvedModules(DependencyGraph.StartOrder(chosen)),
            false => throw new ProblemException(Explanation.Of(universe, budget)),
            null => throw new ProblemException(PackageProblems.ResolutionTooComplex()),
        };
    }

    private static Dictionary<string, NuGetVersion> Keepable(ResolutionRequest request) =>
        request.Locked is null
            ? []
            : request.Locked.Modules
                .Where(module => !request.Upgrade.Contains(module.Id))
                .ToDictionary(module => module.Id, module => NuGetVersion.Parse(module.Version), StringComparer.Ordinal);

    /// <summary>
    /// A largest set of locked versions that can stay: by id, each is given up only when it cannot be kept together with those kept before.
    /// </summary>
    private static Dictionary<string, NuGetVersion> Kept(
        Universe universe, Dictionary<string, NuGetVersion> locked, SearchBudget budget)
    {
        var kept = new Dictionary<string, NuGetVersion>(StringComparer.Ordinal);
        foreach (var (id, version) in locked.OrderBy(module => module.Key, StringComparer.Ordinal))
        {
            kept.Add(id, version);
            if (Search.Run(universe, kept, budget).IsSolvable != true)
                kept.Remove(id);
        }

        return kept;
    }

    private static void RefuseOtherContent(ResolutionRequest request, Universe universe)
    {
        var problems = request.Candidates
            .Where(universe.IsOtherContent)
            .Where(other => !request.Candidates.Any(right =>
                right.Id == other.Id && right.Version == other.Version && right.Sha256 == universe.Locked(other.Id)!.Sha256))
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .ThenBy(other => other.Rank)
            .ThenBy(other => other.Sha256, StringComparer.Ordinal)
            .Select(other => PackageProblems.VersionWithOtherContent(other.Id, other.Manifest.Version, "modules.lock.json", other.Source))
            .ToList();
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }
}
