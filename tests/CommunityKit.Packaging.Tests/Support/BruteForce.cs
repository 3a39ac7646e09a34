using CommunityKit.Packaging.Resolution;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Finds every solution by trying every combination. Slow, obvious, and shares no code with the resolver.</summary>
public sealed class BruteForce
{
    private readonly ResolutionRequest _request;
    private readonly Dictionary<string, List<Candidate>> _candidates;

    public BruteForce(ResolutionRequest request)
    {
        _request = request;
        _candidates = request.Candidates.Where(IsEligible).GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.ToList());
    }

    public IReadOnlyList<Dictionary<string, Candidate>> Solutions()
    {
        IEnumerable<Dictionary<string, Candidate>> all = [[]];
        foreach (var (id, versions) in _candidates)
        {
            all = all.SelectMany(chosen => versions
                .Select(version => new Dictionary<string, Candidate>(chosen) { [id] = version })
                .Append(chosen));
        }

        return [.. all.Where(IsSolution)];
    }

    /// <summary>Only those solutions that the promises about locked and newest versions leave.</summary>
    public IReadOnlyList<Dictionary<string, Candidate>> BestSolutions()
    {
        var best = Solutions();
        foreach (var locked in (_request.Locked?.Modules ?? []).Where(m => !_request.Upgrade.Contains(m.Id)).OrderBy(
            m => m.Id,
            StringComparer.Ordinal))
        {
            best = Narrow(
                best,
                solution => !solution.TryGetValue(locked.Id, out var chosen) || chosen.Version == NuGetVersion.Parse(locked.Version));
        }

        foreach (var id in _request.Modules.Select(m => m.Id).Distinct().Order(StringComparer.Ordinal))
        {
            var wantsPrerelease = _request.Modules.Any(m => m.Id == id && m.Prerelease);
            foreach (var version in _candidates.GetValueOrDefault(id, [])
                .OrderBy(c => c.Version.IsPrerelease && !wantsPrerelease).ThenByDescending(c => c.Version))
            {
                if (best.Any(solution => solution[id] == version))
                {
                    best = Narrow(best, solution => solution[id] == version);
                    break;
                }
            }
        }

        return best;
    }

    private static IReadOnlyList<Dictionary<string, Candidate>> Narrow(
        IReadOnlyList<Dictionary<string, Candidate>> solutions, Func<Dictionary<string, Candidate>, bool> keep) =>
        solutions.Any(keep) ? [.. solutions.Where(keep)] : solutions;

    private bool IsEligible(Candidate candidate)
    {
        var contract = VersionRange.Parse(candidate.Manifest.Contract);
        if (!Lies(contract, _request.Host.Version) || candidate.Manifest.Framework != _request.Host.Framework)
            return false;
        if (!candidate.Version.IsPrerelease)
            return true;

        return _request.Modules.Any(m => m.Id == candidate.Id && (m.Prerelease || Names(m.Range)))
            || _request.Candidates.Any(c => c.Dependencies.Concat(c.Optional).Any(need => need.Key == candidate.Id && Names(need.Value)))
            || _request.Locked?.Modules.Any(m => m.Id == candidate.Id && NuGetVersion.Parse(m.Version) == candidate.Version) == true;
    }

    private bool IsSolution(Dictionary<string, Candidate> chosen)
    {
        if (!_request.Modules.All(m => chosen.TryGetValue(m.Id, out var c) && Lies(m.Range, c.Version)))
            return false;
        if (!chosen.Values.All(c => c.Dependencies.All(need => chosen.TryGetValue(need.Key, out var d) && Lies(need.Value, d.Version))))
            return false;
        if (!chosen.Values.All(c => c.Optional.All(need => !chosen.TryGetValue(need.Key, out var d) || Lies(need.Value, d.Version))))
            return false;

        return IsAcyclic(chosen) && NeededIds(chosen).Count == chosen.Count;
    }

    private static bool IsAcyclic(Dictionary<string, Candidate> chosen)
    {
        // Take away whoever uses nobody that is left, until nothing is left or nobody can go.
        var left = chosen.Values.ToList();
        while (left.Count > 0)
        {
            var free = left.Where(c => !c.Dependencies.Concat(c.Optional).Any(need => left.Any(d => d.Id == need.Key))).ToList();
            if (free.Count == 0)
                return false;

            left = [.. left.Except(free)];
        }

        return true;
    }

    private HashSet<string> NeededIds(Dictionary<string, Candidate> chosen)
    {
        var needed = _request.Modules.Select(m => m.Id).ToHashSet();
        while (chosen.Values.Where(c => needed.Contains(c.Id)).SelectMany(c => c.Dependencies.Keys).Any(needed.Add))
        {
        }

        return needed;
    }

    private static bool Names(VersionRange? range) => range?.MinVersion?.IsPrerelease == true || range?.MaxVersion?.IsPrerelease == true;

    private static bool Lies(VersionRange? range, NuGetVersion version) =>
        range is null
        || (range.Satisfies(version) && !(version.IsPrerelease && range.MaxVersion is { IsPrerelease: false } max && !range.IsMaxInclusive
            && max.Version == version.Version));
}
