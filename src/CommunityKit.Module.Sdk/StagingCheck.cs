using CommunityKit.Modularity.Shared;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Module.Sdk;

/// <summary>
/// Refuses what the host or another module brings: a second copy would either never be used or, worse, be a different type of the same
/// name.
/// </summary>
internal static class StagingCheck
{
    public static void RefuseForeignAssemblies(string staging, ModuleDescription description)
    {
        var problems = new List<Problem>();
        foreach (var file in Directory.EnumerateFiles(staging, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (SharedAssemblies.ListedNames.Contains(name) || SharedAssemblies.FrameworkNames.Contains(name))
            {
                problems.Add(SdkProblems.CarriesShared(description.Id, name));
            }
            else if (description.ForeignContracts.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(SdkProblems.CarriesContract(description.Id, name));
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }
}
