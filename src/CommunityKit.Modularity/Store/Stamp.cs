using System.Text.Json;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>
/// A note beside the folder of a stored module: where it came from and what its files looked like when every byte was checked. It makes
/// the check at load cheap; losing it costs a full check.
/// </summary>
/// <param name="ContentHash">The module's content hash.</param>
/// <param name="PackageSha256">SHA-256 of the package file it came from.</param>
/// <param name="Files">Path to length and time of last change.</param>
internal sealed record Stamp(string ContentHash, string? PackageSha256, IReadOnlyDictionary<string, Stamp.Mark> Files)
{
    public static string PathOf(string folder) => folder + ".stamp";

    /// <summary>Notes what a folder looks like.</summary>
    public static Stamp Take(StoredModule module, string folder) => new(module.ContentHash, module.PackageSha256, Scan(folder));

    public static Stamp? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Stamp>(File.ReadAllBytes(PathOf(folder)));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>What is different in the module's folder now.</summary>
    public IReadOnlyList<Problem> Compare(StoredModule module) => FileFaults.Between(module.Manifest, Files, Scan(module.Folder));

    private static Dictionary<string, Mark> Scan(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
            file => new Mark(file.Length, file.LastWriteTimeUtc.Ticks),
            StringComparer.Ordinal);

    /// <summary>Length in bytes and time of last change in ticks, UTC.</summary>
    internal sealed record Mark(long Length, long Changed);
}
