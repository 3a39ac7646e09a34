using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CommunityKit.Modularity.Store;

/// <summary>Brings files and folders to the disk, so that a power cut after a rename does not leave empty files behind the new name.</summary>
internal static partial class Durable
{
    private const int ReadOnly = 0;

    /// <summary>Flushes every file and folder below a folder, and the folder itself.</summary>
    public static void FlushTree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }

        foreach (var child in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            FlushFolder(child);
        FlushFolder(folder);
    }

    /// <summary>Flushes the entries of a folder. Windows keeps them in its own journal.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw new Win32Exception();
        try
        {
            // File systems that cannot flush a folder say so; there is nothing more to be done on them.
            _ = Sync(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
