using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>A request in the form the search works on: the same for every order of the request's lists.</summary>
internal sealed class Universe
{
    private readonly Dictionary<(DemandKind, string, string?, string?), Demand> _demands = [];
    private readonly ResolutionRequest _request;

    public Universe(ResolutionRequest request)
    {
        _request = request;
        foreach (var module in request.Modules.OrderBy(module => module.Id, StringComparer.Ordinal))
        {
            Demand(DemandKind.Request, module.Id, range: module.Range);
        }

        var prereleases = AskedPrereleases();
        Options = request.Candidates
            .Where(candidate => !IsOtherContent(candidate))
            .OrderBy(candidate => candidate.Rank).ThenBy(candidate => candidate.Sha256, StringComparer.Ordinal)
            .DistinctBy(candidate => (candidate.Id, candidate.Version))
            .OrderBy(candidate => candidate.Id, StringComparer.Ordinal).ThenByDescending(candidate => candidate.Version)
            .Select(candidate => Option(candidate, prereleases))
            .GroupBy(option => option.Id, StringComparer.Ordinal)
            .ToDictionary(options => options.Key, options => (IReadOnlyList<Option>)Preferred([.. options]), StringComparer.Ordinal);
        NoCycle = Demand(DemandKind.NoCycle, "");
        Requested = [.. Demands.Where(demand => demand.Kind == DemandKind.Request)];
    }

    /// <summary>Packages by module id, the most wanted first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Options { get; }

    /// <summary>Demands of kind <see cref="DemandKind.Request"/>, by id.</summary>
    public IReadOnlyList<Demand> Requested { get; }

    public Demand NoCycle { get; }

    public HostContract Host => _request.Host;

    public IEnumerable<Demand> Demands => _demands.Values;

    /// <summary>The version that runs now, if any.</summary>
    public LockedModule? Locked(string id) => _request.Locked?.Find(id);

    /// <summary>A candidate with id and version of a locked module but other bytes: a published version never changes.</summary>
    public bool IsOtherContent(Candidate candidate) =>
        Locked(candidate.Id) is { } locked
        && NuGetVersion.Parse(locked.Version) == candidate.Version
        && locked.Sha256 != candidate.Sha256;

    private Option Option(Candidate candidate, HashSet<string> prereleases)
    {
        var barriers = new List<Demand>();

        // One demand per reason: a version that is too old for the host and one that is too new are told apart.
        if (Host.Refusal(candidate.Manifest) is { } refusal)
            barriers.Add(Demand(DemandKind.HostFits, candidate.Id, refusal.Code, VersionRange.Parse(candidate.Manifest.Contract)));
        if (candidate.Version.IsPrerelease && !prereleases.Contains(candidate.Id) && !IsLocked(candidate))
            barriers.Add(Demand(DemandKind.StableOnly, candidate.Id));

        var edges = candidate.Dependencies.Select(need => Demand(DemandKind.Needs, need.Key, candidate.Id, need.Value))
            .Concat(candidate.Optional.Select(need => Demand(DemandKind.NeedsIfPresent, need.Key, candidate.Id, need.Value)))
            .OrderBy(edge => edge.Target, StringComparer.Ordinal)
            .ToList();
        foreach (var demand in barriers.Concat(edges))
        {
            demand.Carriers.Add(candidate);
        }

        return new Option(candidate, barriers, edges);
    }

    // Prereleases that nobody asked for by name come last: a range may name one bound without wishing for the newest of them.
    private List<Option> Preferred(List<Option> options)
    {
        var wantsPrerelease = _request.Modules.Any(module => module.Prerelease && module.Id == options[0].Id);
        return wantsPrerelease ? options : [.. options.OrderBy(option => option.Candidate.Version.IsPrerelease)];
    }

    private HashSet<string> AskedPrereleases() => _request.Modules
        .Where(module => module.Prerelease || (module.Range is { } range && VersionRanges.NamesPrerelease(range)))
        .Select(module => module.Id)
        .Concat(_request.Candidates
            .SelectMany(candidate => candidate.Dependencies.Concat(candidate.Optional))
            .Where(need => VersionRanges.NamesPrerelease(need.Value))
            .Select(need => need.Key))
        .ToHashSet(StringComparer.Ordinal);

    private bool IsLocked(Candidate candidate) =>
        Locked(candidate.Id) is { } locked && NuGetVersion.Parse(locked.Version) == candidate.Version;

    private Demand Demand(DemandKind kind, string target, string? from = null, VersionRange? range = null)
    {
        var key = (kind, target, from, range is null ? null : VersionRanges.Text(range));
        if (!_demands.TryGetValue(key, out var demand))
            _demands.Add(key, demand = new Demand(kind, target, from, range));
        return demand;
    }
}
