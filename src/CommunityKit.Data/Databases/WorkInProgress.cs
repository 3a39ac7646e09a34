using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Databases;

/// <summary>
/// Knows whether the current flow of execution is inside a unit of work: a second one from there would wait for a writer that waits
/// for it.
/// </summary>
internal static class WorkInProgress
{
    private static readonly AsyncLocal<bool> Inside = new();

    /// <exception cref="Packaging.Problems.ProblemException">CK1511: already inside a unit of work.</exception>
    public static void RefuseNested()
    {
        if (Inside.Value)
        {
            throw DataProblems.Exception("CK1511");
        }
    }

    public static Scope Enter()
    {
        Inside.Value = true;
        return default;
    }

    internal readonly struct Scope : IDisposable
    {
        public void Dispose() => Inside.Value = false;
    }
}
