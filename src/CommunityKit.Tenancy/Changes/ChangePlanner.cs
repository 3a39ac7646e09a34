using CommunityKit.Data.Generations;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using NuGet.Versioning;

namespace CommunityKit.Tenancy.Changes;

/// <summary>From a wish to an exact module set. Reads store and feeds, changes nothing.</summary>
internal sealed class ChangePlanner(HostContract host, PackageIntake intake)
{
    /// <summary>Plans a wish and those that go with it, one on top of the other; what comes out is compared with the present set.</summary>
    public async Task<PlannedChange> PlanAsync(
        ChangeRequest request, IReadOnlyList<ModuleManifest> taken, TenantLock current, GenerationLog log, CancellationToken cancellationToken)
    {
        var planned = await StepAsync(request, taken, current, log, cancellationToken);
        foreach (var further in request.Also)
        {
            var step = await StepAsync(
                request with { Kind = further.Kind, Modules = further.Modules, Generation = null }, [], planned.Next, log, cancellationToken);
            planned = step with { Packages = Together(step.Next, planned.Packages, step.Packages) };
        }

        return request.Also.Count == 0 || planned.Next.Lock is not { } last
            ? planned
            : planned with { Plan = InstallPlan.Between(current.Lock, last) };
    }

    private async Task<PlannedChange> StepAsync(
        ChangeRequest request, IReadOnlyList<ModuleManifest> taken, TenantLock current, GenerationLog log, CancellationToken cancellationToken) =>
        request.Kind switch
        {
            ChangeKind.Install => await ResolveAsync(request, Wanted(request, taken, current), Versions(request, taken), new HashSet<string>(), current, cancellationToken),
            ChangeKind.Upgrade => await ResolveAsync(request, current.Requested, Versions(request, []), Upgraded(request, current), current, cancellationToken),
            ChangeKind.Remove => await RemoveAsync(request, current, cancellationToken),
            ChangeKind.Rollback when request.Modules.Count > 0 => await RollBackModulesAsync(request, current, log, cancellationToken),
            ChangeKind.Rollback => await RollBackAsync(request, current, log, cancellationToken),
            ChangeKind.Disable => Switched(current, Disabled(request, current)),
            _ => Switched(current, Enabled(request, current)),
        };

    /// <summary>Where the packages of a set are, as far as the steps towards it chose them.</summary>
    private static IReadOnlyList<Candidate> Together(TenantLock next, IReadOnlyList<Candidate> first, IReadOnlyList<Candidate> second)
    {
        var wanted = next.Modules.Select(m => (m.Id, m.Version)).ToHashSet();
        return [.. second.Concat(first).Where(c => wanted.Contains((c.Id, c.Manifest.Version))).DistinctBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Wanted(ChangeRequest request, IReadOnlyList<ModuleManifest> taken, TenantLock current)
    {
        var wanted = current.Requested.ToHashSet(StringComparer.Ordinal);
        wanted.UnionWith(request.Modules.Select(m => m.Id));
        wanted.UnionWith(taken.Select(m => m.Id));
        return [.. wanted];
    }

    private static Dictionary<string, VersionRange?> Versions(ChangeRequest request, IReadOnlyList<ModuleManifest> taken)
    {
        var versions = taken.ToDictionary(m => m.Id, m => Exactly(m.Version), StringComparer.Ordinal);
        foreach (var (id, version) in request.Modules)
        {
            versions[id] = version is null ? versions.GetValueOrDefault(id) : RangeOf(id, version);
        }

        return versions;
    }

    /// <summary>A bare version means exactly that one: nobody who types 2.0.0 wants 3.1.0.</summary>
    private static VersionRange RangeOf(string id, string text) =>
        NuGetVersion.TryParse(text, out _) ? Exactly(text)!
        : VersionRange.TryParse(text, out var range) ? range
        : throw new ProblemException(TenancyProblems.BadVersion(id, text));

    private static VersionRange? Exactly(string version) => VersionRange.Parse($"[{version}]");

    private static HashSet<string> Upgraded(ChangeRequest request, TenantLock current)
    {
        var unknown = request.Modules.Select(m => m.Id).FirstOrDefault(id => current.Lock?.Find(id) is null);
        return unknown is null
            ? (request.Modules.Count == 0 ? current.Modules.Select(m => m.Id) : request.Modules.Select(m => m.Id)).ToHashSet(StringComparer.Ordinal)
            : throw new ProblemException(TenancyProblems.ModuleNotInShop(unknown));
    }

    private async Task<PlannedChange> ResolveAsync(
        ChangeRequest request,
        IReadOnlyList<string> wanted,
        IReadOnlyDictionary<string, VersionRange?> versions,
        IReadOnlySet<string> upgraded,
        TenantLock current,
        CancellationToken cancellationToken)
    {
        var resolved = Resolver.Resolve(new ResolutionRequest
        {
            Modules = [.. wanted.Concat(versions.Keys).Distinct(StringComparer.Ordinal).Select(id => new ModuleRequest(id, versions.GetValueOrDefault(id), request.Prerelease))],
            Candidates = await intake.CandidatesAsync(cancellationToken),
            Host = host,
            Locked = current.Lock,
            Upgrade = upgraded.Union(versions.Where(v => v.Value is null && request.Kind == ChangeKind.Install).Select(v => v.Key)).ToHashSet(StringComparer.Ordinal),
        });
        var next = current with
        {
            Requested = wanted,
            Disabled = [.. current.Disabled.Intersect(resolved.Modules.Select(m => m.Id))],
            Lock = LockFile.Of(resolved, host, current.Lock),
        };
        RefuseTwoThemes(resolved);
        return new PlannedChange(next, InstallPlan.Between(current.Lock, next.Lock), resolved.Modules);
    }

    private static void RefuseTwoThemes(ResolvedModules resolved)
    {
        var themes = resolved.Modules.Where(m => m.Manifest.Kind == PackageKind.Theme).Select(m => m.Id).ToList();
        if (themes.Count > 1)
        {
            throw new ProblemException(TenancyProblems.TwoThemes(themes[0], themes[1]));
        }
    }

    private async Task<PlannedChange> RemoveAsync(ChangeRequest request, TenantLock current, CancellationToken cancellationToken)
    {
        var gone = request.Modules.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in gone)
        {
            if (current.Lock?.Find(id) is null)
            {
                throw new ProblemException(TenancyProblems.ModuleNotInShop(id));
            }
        }

        // Start order: those that need a module come after it.
        foreach (var module in current.Modules.Where(m => request.WithDependents && m.Dependencies.Keys.Any(gone.Contains)))
        {
            gone.Add(module.Id);
        }

        var planned = await ResolveAsync(
            request, [.. current.Requested.Except(gone)], new Dictionary<string, VersionRange?>(), new HashSet<string>(), current, cancellationToken);
        return gone.FirstOrDefault(id => planned.Next.Lock?.Find(id) is not null) is { } needed
            ? throw new ProblemException(TenancyProblems.ModuleIsNeeded(needed, DependentsOf(needed, planned.Next)))
            : planned;
    }

    private async Task<PlannedChange> RollBackAsync(ChangeRequest request, TenantLock current, GenerationLog log, CancellationToken cancellationToken)
    {
        var generations = await log.ListAsync(500, cancellationToken);
        var target = request.Generation is { } number
            ? generations.FirstOrDefault(g => g.Number == number) ?? throw new ProblemException(TenancyProblems.NoSuchGeneration(number))
            : generations.Skip(1).FirstOrDefault() ?? throw new ProblemException(TenancyProblems.NothingToRollBack());
        var earlier = TenantLock.Read(target.LockFile);
        var next = earlier with { Lock = earlier.Lock?.Over(current.Lock) };
        return new PlannedChange(next, next.Lock is null ? null : InstallPlan.Between(current.Lock, next.Lock), await ExactlyAsync(next, cancellationToken));
    }

    private async Task<PlannedChange> RollBackModulesAsync(
        ChangeRequest request, TenantLock current, GenerationLog log, CancellationToken cancellationToken)
    {
        var earlier = await log.ListAsync(500, cancellationToken);
        var versions = new Dictionary<string, VersionRange?>(StringComparer.Ordinal);
        foreach (var (id, version) in request.Modules)
        {
            var now = current.Lock?.Find(id)?.Version ?? throw new ProblemException(TenancyProblems.ModuleNotInShop(id));
            var before = version ?? earlier
                .Select(g => TenantLock.Read(g.LockFile).Lock?.Find(id)?.Version)
                .FirstOrDefault(v => v is not null && v != now)
                ?? throw new ProblemException(TenancyProblems.NoEarlierVersion(id, now));
            versions[id] = Exactly(before);
        }

        return await ResolveAsync(request, current.Requested, versions, new HashSet<string>(), current, cancellationToken);
    }

    /// <summary>The packages of a lock file, as the store and the feeds have them.</summary>
    private async Task<IReadOnlyList<Candidate>> ExactlyAsync(TenantLock next, CancellationToken cancellationToken)
    {
        var candidates = await intake.CandidatesAsync(cancellationToken);
        return [.. next.Modules.Select(module =>
            candidates.Where(c => c.Id == module.Id && c.Manifest.Version == module.Version).MinBy(c => c.Rank)
            ?? throw new ProblemException(TenancyProblems.NotInStore(module.Id, module.Version)))];
    }

    private static PlannedChange Switched(TenantLock current, IReadOnlyList<string> disabled) =>
        new(current with { Disabled = disabled }, current.Lock is null ? null : InstallPlan.Between(current.Lock, current.Lock), []);

    private static List<string> Disabled(ChangeRequest request, TenantLock current)
    {
        var disabled = current.Disabled.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _) in request.Modules)
        {
            _ = current.Lock?.Find(id) ?? throw new ProblemException(TenancyProblems.ModuleNotInShop(id));
            disabled.Add(id);
        }

        // Start order: those that need a module come after it.
        foreach (var module in current.Modules)
        {
            if (!disabled.Contains(module.Id) && module.Dependencies.Keys.FirstOrDefault(disabled.Contains) is { } missing)
            {
                if (!request.WithDependents)
                {
                    throw new ProblemException(TenancyProblems.ModuleIsNeeded(missing, DependentsOf(missing, current)));
                }

                disabled.Add(module.Id);
            }
        }

        return [.. disabled];
    }

    private static List<string> Enabled(ChangeRequest request, TenantLock current)
    {
        var disabled = current.Disabled.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _) in request.Modules)
        {
            _ = current.Lock?.Find(id) ?? throw new ProblemException(TenancyProblems.ModuleNotInShop(id));
            disabled.Remove(id);
        }

        // What an enabled module needs comes on with it.
        foreach (var module in current.Modules.Reverse())
        {
            if (!disabled.Contains(module.Id))
            {
                disabled.ExceptWith(module.Dependencies.Keys);
            }
        }

        return [.. disabled];
    }

    private static IEnumerable<string> DependentsOf(string id, TenantLock set) =>
        set.Modules.Where(m => m.Dependencies.ContainsKey(id) && !set.Disabled.Contains(m.Id)).Select(m => m.Id);
}
