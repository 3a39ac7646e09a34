namespace CommunityKit.Modularity.Store;

/// <summary>Takes the write permission of stored files away, against accidents; whoever owns them can give it back.</summary>
internal static class FileProtection
{
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public static void Protect(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (OperatingSystem.IsWindows())
                File.SetAttributes(file, File.GetAttributes(file) | FileAttributes.ReadOnly);
            else
                File.SetUnixFileMode(file, File.GetUnixFileMode(file) & ~Write);
        }
    }

    /// <summary>Deletes a folder with protected files.</summary>
    public static void Delete(string folder)
    {
        // Elsewhere the folder's permissions decide.
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
