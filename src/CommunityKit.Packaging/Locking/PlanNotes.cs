using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Locking;

/// <summary>Things in a plan that are allowed and still worth a sentence.</summary>
internal static class PlanNotes
{
    public static IEnumerable<Problem> For(LockedModule? before, LockedModule? after)
    {
        if (after is null)
        {
            yield return PackageProblems.NoteDataStay(before!.Id);
            yield break;
        }

        if (before?.Version == after.Version)
            yield break;
        if (after.Publisher is null)
            yield return PackageProblems.NoteUnsigned(after.Id, after.Version);
        if (NuGetVersion.Parse(after.Version).IsPrerelease)
            yield return PackageProblems.NotePrerelease(after.Id, after.Version);
        if (before is not null && !after.TablesRun(before))
            yield return PackageProblems.NoteNoWayBack(after.Id, before.Version, after.Version);
    }
}
