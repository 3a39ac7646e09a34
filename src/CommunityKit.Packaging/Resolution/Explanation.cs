using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>Says why a request has no solution: the smallest set of demands that already has none, in words.</summary>
internal sealed class Explanation
{
    private const int MaxVersionsShown = 10;

    private static readonly Dictionary<string, NuGetVersion> NoPins = [];

    private readonly Universe _universe;
    private readonly SearchBudget _budget;

    private Explanation(Universe universe, SearchBudget budget)
    {
        _universe = universe;
        _budget = budget;
    }

    /// <summary>The reasons, the main one first. Switches demands of the universe off for good.</summary>
    public static IReadOnlyList<Problem> Of(Universe universe, SearchBudget budget)
    {
        var explanation = new Explanation(universe, budget);
        var core = explanation.Core();
        IReadOnlyList<Problem> problems =
        [
            .. core.Select(demand => explanation.SingleReason(demand, core)).OfType<Problem>(),
            .. core.Where(IsAboutVersions).GroupBy(demand => demand.Target, StringComparer.Ordinal)
                .Select(explanation.RangeReason).OfType<Problem>(),
        ];
        return problems.Count > 0
            ? problems
            : [PackageProblems.DemandsConflict() with { Details = Sentences(core) }];
    }

    /// <summary>Demands without solution of which every single one is needed for that: take any away and there is a solution.</summary>
    private List<Demand> Core()
    {
        var core = new List<Demand>();
        foreach (var demand in Reachable().OrderBy(demand => demand.Kind)
            .ThenBy(demand => demand.From, StringComparer.Ordinal)
            .ThenBy(demand => demand.Target, StringComparer.Ordinal)
            .ThenBy(demand => demand.Range is null ? "" : VersionRanges.Text(demand.Range), StringComparer.Ordinal))
        {
            demand.IsActive = false;
            if (Search.Run(_universe, NoPins, _budget).IsSolvable != false)
            {
                demand.IsActive = true;
                core.Add(demand);
            }
        }

        return core;
    }

    // Only modules that can come in at all; a feed may hold thousands of others.
    private IEnumerable<Demand> Reachable()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_universe.Requested.Select(request => request.Target));
        while (open.TryPop(out var id))
        {
            if (!ids.Add(id))
                continue;

            foreach (var edge in Options(id).SelectMany(option => option.Edges))
            {
                open.Push(edge.Target);
            }
        }

        return _universe.Demands.Where(demand => demand.Kind == DemandKind.NoCycle || ids.Contains(demand.Target));
    }

    private static bool IsAboutVersions(Demand demand) =>
        demand.Kind is DemandKind.Request or DemandKind.Needs or DemandKind.NeedsIfPresent;

    private Problem? SingleReason(Demand demand, List<Demand> core) => demand.Kind switch
    {
        DemandKind.Request when Options(demand.Target).Count == 0 => PackageProblems.ModuleMissing(demand.Target),
        DemandKind.Needs when Options(demand.Target).Count == 0 =>
            PackageProblems.DependencyMissing(demand.From!, Versions(demand.Carriers), demand.Target, VersionRanges.Text(demand.Range!)),
        DemandKind.HostFits => _universe.Host.Refusal(Wanted(demand, core).Manifest),
        DemandKind.StableOnly => PackageProblems.OnlyPrereleases(demand.Target, Versions(demand.Carriers)),
        DemandKind.NoCycle => Cycle(),
        _ => null,
    };

    /// <summary>The newest package with this demand that the others in the core would take: the one the reader has in mind.</summary>
    private static Candidate Wanted(Demand demand, List<Demand> core) =>
        demand.Carriers.Find(carrier => core
            .Where(other => other.Target == carrier.Id && IsAboutVersions(other))
            .All(other => Accepts(other, carrier)))
        ?? demand.Carriers[0];

    /// <summary>The problem with the versions asked of one module; null when some version would do: the trouble lies elsewhere.</summary>
    private Problem? RangeReason(IGrouping<string, Demand> target)
    {
        var (id, demands) = (target.Key, target.ToList());
        var options = Options(id);
        if (options.Count == 0 || options.Any(option => demands.TrueForAll(demand => Accepts(demand, option.Candidate))))
            return null;

        var available = Versions(options.Select(option => option.Candidate));
        return demands switch
        {
            [{ Kind: DemandKind.Request } request] =>
                PackageProblems.RequestOutOfRange(id, VersionRanges.Text(request.Range!), available),
            [var need] => PackageProblems.DependencyOutOfRange(
                need.From!, Versions(need.Carriers), id, VersionRanges.Text(need.Range!), Installed(id), available),
            _ => PackageProblems.RangesConflict(id, Installed(id), available) with { Details = Sentences(demands) },
        };
    }

    private static IReadOnlyList<Problem> Sentences(IEnumerable<Demand> demands) => [.. demands.Select(Sentence).OfType<Problem>()];

    private static Problem? Sentence(Demand demand) => demand.Kind switch
    {
        DemandKind.Request => PackageProblems.RequestSentence(demand.Target, demand.Range is null ? "*" : VersionRanges.Text(demand.Range)),
        DemandKind.Needs or DemandKind.NeedsIfPresent =>
            PackageProblems.NeedSentence(demand.From!, Versions(demand.Carriers), demand.Target, VersionRanges.Text(demand.Range!)),
        _ => null,
    };

    private Problem? Cycle()
    {
        _universe.NoCycle.IsActive = false;
        var (_, chosen) = Search.Run(_universe, NoPins, _budget);
        _universe.NoCycle.IsActive = true;
        var cycle = chosen.OrderBy(module => module.Key, StringComparer.Ordinal)
            .Select(module => DependencyGraph.CycleThrough(module.Value, chosen))
            .FirstOrDefault(cycle => cycle is not null);
        return cycle is null ? null : PackageProblems.DependencyCycle(string.Join(" → ", cycle.Select(id => chosen[id].Candidate)));
    }

    private IReadOnlyList<Option> Options(string id) => _universe.Options.GetValueOrDefault(id, []);

    private string Installed(string id) => _universe.Locked(id)?.Version ?? "–";

    private static bool Accepts(Demand demand, Candidate candidate) =>
        demand.Range is null || VersionRanges.Accepts(demand.Range, candidate.Version);

    private static string Versions(IEnumerable<Candidate> candidates)
    {
        var versions = candidates.OrderByDescending(candidate => candidate.Version)
            .Select(candidate => candidate.Manifest.Version).ToList();
        return string.Join(", ", versions.Take(MaxVersionsShown)) + (versions.Count > MaxVersionsShown ? ", …" : "");
    }
}
