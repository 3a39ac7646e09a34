using System.Text.Json;
using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>
/// What the files of a stored module looked like when every byte was last checked: a note beside the folder that makes the check at
/// load cheap. Losing it costs one full check.
/// </summary>
/// <param name="ContentHash">The module's content hash.</param>
/// <param name="Files">Path to length and time of last change in ticks, UTC.</param>
internal sealed record Stamp(string ContentHash, IReadOnlyDictionary<string, Stamp.Mark> Files)
{
    public static string PathOf(string folder) => folder + ".stamp";

    public static Stamp Take(StoredModule module) => new(module.ContentHash, Scan(module.Folder));

    public static Stamp? Read(StoredModule module)
    {
        try
        {
            return JsonSerializer.Deserialize<Stamp>(File.ReadAllBytes(PathOf(module.Folder)));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(string folder) => File.WriteAllBytes(PathOf(folder), JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>What is different now.</summary>
    public IReadOnlyList<Problem> Compare(ModuleManifest manifest, string folder)
    {
        var now = Scan(folder);
        var missing = Files.Keys.Where(path => !now.ContainsKey(path)).Select(path => ModularityProblems.FileMissing(manifest, path));
        var unexpected = now.Keys.Where(path => !Files.ContainsKey(path)).Select(path => ModularityProblems.FileUnexpected(manifest, path));
        var changed = Files
            .Where(file => now.TryGetValue(file.Key, out var mark) && mark != file.Value)
            .Select(file => ModularityProblems.FileChanged(manifest, file.Key));
        return [.. missing, .. unexpected, .. changed];
    }

    private static Dictionary<string, Mark> Scan(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
            file => new Mark(file.Length, file.LastWriteTimeUtc.Ticks),
            StringComparer.Ordinal);

    /// <summary>Length and time of last change.</summary>
    internal sealed record Mark(long Length, long Changed);
}
