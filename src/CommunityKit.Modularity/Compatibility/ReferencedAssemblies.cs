using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Every referenced assembly must be shared by the host, a visible contract, or in the package, in a version that fits.</summary>
internal sealed class ReferencedAssemblies(ModuleManifest manifest, HostSurface host, Universe universe, Findings findings)
{
    public void Check(Consumer consumer)
    {
        var file = consumer.File;
        foreach (var handle in file.Reader.AssemblyReferences)
        {
            var reference = file.Reader.GetAssemblyReference(handle);
            Check(consumer, file.Reader.GetString(reference.Name), reference.Version);
        }
    }

    private void Check(Consumer consumer, string name, Version requested)
    {
        var user = consumer.File.Name;
        if (host.Shared.Contains(name))
            CheckShared(user, name, requested);
        else if (universe.VisibleContract(name) is not null)
            CheckContract(user, name, requested);
        else if (universe.IsAbsentOptional(name))
            findings.Warn(ModularityProblems.OptionalAbsent(manifest, user, name));
        else if (PackageContent.IsContractName(name) && !universe.IsOwnContract(name))
            findings.Add(ModularityProblems.ContractNotVisible(manifest, user, name));
        else if (universe.Packaged.ContainsKey(name))
            CheckPackaged(user, name);
        else if (consumer.IsStrict)
            findings.Add(ModularityProblems.AssemblyMissing(manifest, user, name, requested));
        else
            findings.Warn(ModularityProblems.LibraryReferenceMissing(manifest, user, name, requested));
    }

    private void CheckShared(string user, string name, Version requested)
    {
        if (universe.Find(name) is not { } file)
            findings.Add(ModularityProblems.SharedNotPresent(manifest, user, name, requested));
        else if (HostSurface.IsKitContract(name) && file.Version.Major != requested.Major)
            findings.Add(ModularityProblems.ContractMajor(manifest, user, name, requested.Major, host.ContractVersion));
        else if (file.Version < requested)
            findings.Add(ModularityProblems.SharedTooOld(manifest, user, name, requested, file.Version));
    }

    private void CheckContract(string user, string name, Version requested)
    {
        var contract = universe.VisibleContract(name)!;
        if (universe.Find(name) is not { } file)
            return;
        if (file.Version.Major != requested.Major)
            findings.Add(ModularityProblems.ContractMajor(manifest, user, name, requested.Major, contract.ModuleVersion));
        else if (file.Version < requested)
            findings.Add(ModularityProblems.SharedTooOld(manifest, user, name, requested, file.Version));
    }

    // Neighbours load the contract without the rest of the package.
    private void CheckPackaged(string user, string name)
    {
        if (universe.IsOwnContract(user) && !universe.IsOwnContract(name))
            findings.Add(ModularityProblems.ContractNeedsPrivate(manifest, user, name));
    }
}
