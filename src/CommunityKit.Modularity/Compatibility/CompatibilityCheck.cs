using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// Tells from metadata alone whether a module's binaries fit a host and the contracts of its neighbours: every assembly, type and
/// member they name must be there, and every interface and base class must be fully implemented. No module code is loaded or run.
/// Thread-safe.
/// </summary>
public static class CompatibilityCheck
{
    /// <summary>Checks a module.</summary>
    /// <param name="candidate">The module.</param>
    /// <param name="host">The host.</param>
    /// <param name="visibleContracts">Contracts of its dependencies and of the optional neighbours that are on; not its own.</param>
    /// <param name="history">Finds the version that has a missing member of a neighbour's contract; null when unknown.</param>
    /// <param name="cancellationToken">Cancels between assemblies.</param>
    public static CompatibilityReport Run(
        ModuleCandidate candidate,
        HostSurface host,
        IReadOnlyList<ContractAssembly> visibleContracts,
        IMemberHistory? history = null,
        CancellationToken cancellationToken = default)
    {
        var universe = new Universe(candidate, host, visibleContracts);
        var findings = new Findings(candidate.Manifest, universe, history);
        if (host.Contract.Refusal(candidate.Manifest) is { } refusal)
            findings.Add(refusal);

        var entry = Path.GetFileNameWithoutExtension(candidate.Manifest.Entry);
        if (!universe.Packaged.ContainsKey(entry))
            findings.Add(ModularityProblems.EntryMissing(candidate.Manifest));
        foreach (var (name, path) in universe.Packaged)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (host.Shared.Contains(name))
                findings.Warn(ModularityProblems.CarriesShared(candidate.Manifest, name));
            else if (universe.VisibleContract(name) is { } contract)
                findings.Warn(ModularityProblems.CarriesContract(candidate.Manifest, name, contract.ModuleId));
            else
                Check(path, name == entry || universe.IsOwnContract(name), candidate, host, universe, findings);
        }

        return findings.Report;
    }

    private static void Check(
        string path, bool isAuthored, ModuleCandidate candidate, HostSurface host, Universe universe, Findings findings)
    {
        try
        {
            if (universe.Find(Path.GetFileNameWithoutExtension(path)) is not { } file)
                return;
            var consumer = new Consumer(file, universe, isAuthored);
            new ReferencedAssemblies(candidate.Manifest, host, universe, findings).Check(consumer);
            if (!isAuthored && !ReferencesContract(file, universe))
                return;
            var members = new ReferencedMembers(consumer, findings);
            members.Check();
            new BodyUses(consumer, universe, members, findings).Check();
            new Inheritance(consumer, findings).Check();
            new AttributeUses(consumer, findings).Check();
            new ReferencedTypes(consumer, findings).Check();
        }
        catch (Exception e) when (!isAuthored && SingleAssembly.IsDamage(e))
        {
            // Native libraries may lie beside the managed ones.
        }
        catch (Exception e) when (SingleAssembly.IsDamage(e))
        {
            findings.Add(ModularityProblems.NotManaged(candidate.Manifest, Path.GetFileName(path), e.Message));
        }
    }

    private static bool ReferencesContract(DefinedAssembly file, Universe universe) =>
        file.Reader.AssemblyReferences.Any(
            handle => universe.IsContract(file.Reader.GetString(file.Reader.GetAssemblyReference(handle).Name)));
}
