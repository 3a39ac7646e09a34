namespace CommunityKit.Templates.Tests.Support;

/// <summary>Everything in a folder, to be compared.</summary>
internal static class FolderTree
{
    /// <summary>Text of each file by its relative path.</summary>
    public static SortedDictionary<string, string> Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }
}
