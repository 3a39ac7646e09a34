using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>What is different between the files a module should have and those it has.</summary>
internal static class FileFaults
{
    /// <summary>Missing, unexpected and changed files.</summary>
    /// <typeparam name="T">What stands for a file's content: a hash, or length and time.</typeparam>
    public static IReadOnlyList<Problem> Between<T>(
        ModuleManifest manifest, IReadOnlyDictionary<string, T> expected, IReadOnlyDictionary<string, T> found) =>
    [
        .. expected.Keys.Where(path => !found.ContainsKey(path)).Select(path => ModularityProblems.FileMissing(manifest, path)),
        .. found.Keys.Where(path => !expected.ContainsKey(path)).Select(path => ModularityProblems.FileUnexpected(manifest, path)),
        .. expected
            .Where(file => found.TryGetValue(file.Key, out var other) && !EqualityComparer<T>.Default.Equals(other, file.Value))
            .Select(file => ModularityProblems.FileChanged(manifest, file.Key)),
    ];
}
