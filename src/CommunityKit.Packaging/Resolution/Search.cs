using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>
/// Backtracking with conflict-directed backjumping: a dead end returns the modules whose versions caused it, and every module in between
/// that is not among them is passed over instead of being tried in all its versions. Finds a solution if there is one.
/// </summary>
internal sealed class Search
{
    private readonly Universe _universe;
    private readonly IReadOnlyDictionary<string, NuGetVersion> _pins;
    private readonly SearchBudget _budget;
    private readonly Dictionary<string, Option> _chosen = new(StringComparer.Ordinal);
    private bool _gaveUp;

    private Search(Universe universe, IReadOnlyDictionary<string, NuGetVersion> pins, SearchBudget budget)
    {
        _universe = universe;
        _pins = pins;
        _budget = budget;
    }

    /// <summary>Searches.</summary>
    /// <param name="universe">Packages and demands.</param>
    /// <param name="pins">Modules that, if chosen at all, are chosen in this version.</param>
    /// <param name="budget">Work that may be spent.</param>
    /// <returns>Whether there is a solution, null when the budget did not suffice to know; and the solution.</returns>
    public static (bool? IsSolvable, IReadOnlyDictionary<string, Option> Chosen) Run(
        Universe universe, IReadOnlyDictionary<string, NuGetVersion> pins, SearchBudget budget)
    {
        var search = new Search(universe, pins, budget);
        var isSolved = search.Step() is null;
        return (search._gaveUp ? null : isSolved, search._chosen);
    }

    /// <summary>Decides the next module and all after it: null when solved, else the modules whose versions stand in the way.</summary>
    private HashSet<string>? Step()
    {
        if (Next() is not var (id, neededBy))
            return null;

        var blame = new HashSet<string>(StringComparer.Ordinal);
        if (neededBy is not null)
            blame.Add(neededBy);

        foreach (var option in _universe.Options.GetValueOrDefault(id, []))
        {
            if (_gaveUp || !_budget.TakeStep())
            {
                _gaveUp = true;
                return [];
            }

            if (!option.IsAllowed || !IsPinned(option) || Clashes(option, blame))
                continue;

            _chosen.Add(id, option);
            if (Step() is not { } deeper)
                return null;

            _chosen.Remove(id);
            if (!deeper.Remove(id))
                return deeper;
            blame.UnionWith(deeper);
        }

        return blame;
    }

    /// <summary>The next undecided module that somebody asked for, else the first that a chosen one needs, and which one that is.</summary>
    private (string Id, string? NeededBy)? Next()
    {
        foreach (var request in _universe.Requested)
        {
            if (request.IsActive && !_chosen.ContainsKey(request.Target))
                return (request.Target, null);
        }

        (string Id, string? NeededBy)? next = null;
        foreach (var chosen in _chosen.Values)
        {
            foreach (var need in chosen.ActiveEdges)
            {
                if (need.Kind == DemandKind.Needs
                    && !_chosen.ContainsKey(need.Target)
                    && (next is null || string.CompareOrdinal(need.Target, next.Value.Id) < 0))
                    next = (need.Target, chosen.Id);
            }
        }

        return next;
    }

    private bool IsPinned(Option option) =>
        !_pins.TryGetValue(option.Id, out var version) || version == option.Candidate.Version;

    /// <summary>True when the option does not go with what is decided; the modules that it clashes with are then blamed.</summary>
    private bool Clashes(Option option, HashSet<string> blame)
    {
        foreach (var request in _universe.Requested)
        {
            if (request.IsActive && request.Target == option.Id && !Accepts(request, option))
                return true;
        }

        foreach (var other in _chosen.Values)
        {
            if (other.ActiveEdges.Any(edge => edge.Target == option.Id && !Accepts(edge, option))
                || option.ActiveEdges.Any(edge => edge.Target == other.Id && !Accepts(edge, other)))
            {
                blame.Add(other.Id);
                return true;
            }
        }

        if (!_universe.NoCycle.IsActive || DependencyGraph.CycleThrough(option, _chosen) is not { } cycle)
            return false;

        blame.UnionWith(cycle.Where(id => id != option.Id));
        return true;
    }

    private static bool Accepts(Demand demand, Option option) =>
        demand.Range is null || VersionRanges.Accepts(demand.Range, option.Candidate.Version);
}
