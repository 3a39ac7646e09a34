namespace CommunityKit.Modularity.Store;

/// <summary>
/// A hidden folder of the store in which one process makes or takes apart a module folder. Whatever it leaves behind when it is killed
/// is removed by the next start; a lock file tells the living from the dead.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private readonly FileStream _lock;

    private Workplace(string folder, FileStream @lock)
    {
        Folder = folder;
        _lock = @lock;
    }

    /// <summary>Path for the folder that is being made; it does not exist yet.</summary>
    public string Folder { get; }

    /// <summary>A new, empty place below a folder of the store.</summary>
    public static Workplace In(string parent)
    {
        Directory.CreateDirectory(parent);
        var folder = Path.Combine(parent, Guid.CreateVersion7().ToString("N"));
        var @lock = new FileStream(LockOf(folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        return new Workplace(folder, @lock);
    }

    /// <summary>Removes what dead processes left below a folder of the store.</summary>
    public static void Clean(string parent)
    {
        if (!Directory.Exists(parent))
            return;
        foreach (var folder in Directory.EnumerateDirectories(parent).ToList())
        {
            if (!IsAlive(folder))
                TryDelete(folder);
        }
    }

    /// <summary>Removes the folder if it is still here and gives the place back.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
            TryDelete(Folder);
        _lock.Dispose();
    }

    private static bool IsAlive(string folder)
    {
        try
        {
            using var probe = new FileStream(LockOf(folder), FileMode.Open, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // A file that is still mapped cannot be deleted on Windows; the next start tries again.
    private static void TryDelete(string folder)
    {
        try
        {
            FileProtection.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As said above.
        }
    }

    private static string LockOf(string folder) => folder + ".lock";
}
