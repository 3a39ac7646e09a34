using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>
/// Which module folders are loaded, so that none is removed under running code: counted in this process, told to others by a shared
/// lock on a file beside the folder. Thread-safe.
/// </summary>
internal sealed class FolderUses
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    /// <summary>Keeps a folder until the result is disposed.</summary>
    /// <exception cref="ProblemException">It is gone.</exception>
    public IDisposable Hold(StoredModule module)
    {
        lock (_lock)
        {
            if (!_uses.TryGetValue(module.Folder, out var use))
                _uses[module.Folder] = use = new Use(Share(module));
            use.Count++;
        }

        return new Holding(this, module.Folder);
    }

    /// <summary>Runs an action while nobody can begin to use a folder; false when somebody does.</summary>
    public bool TryTake(string folder, Action take)
    {
        lock (_lock)
        {
            if (_uses.ContainsKey(folder) || TryLock(folder, FileShare.None) is not { } exclusive)
                return false;
            using (exclusive)
            {
                take();
                File.Delete(FileOf(folder));
            }

            return true;
        }
    }

    private static FileStream Share(StoredModule module)
    {
        var shared = Directory.Exists(module.Folder) ? TryLock(module.Folder, FileShare.Read) : null;
        // Another process may have removed the folder in between.
        if (shared is not null && Directory.Exists(module.Folder))
            return shared;
        shared?.Dispose();
        throw new ProblemException(ModularityProblems.NotStored(module.Manifest.Id, module.Manifest.Version));
    }

    private static FileStream? TryLock(string folder, FileShare share)
    {
        try
        {
            return new FileStream(FileOf(folder), FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string FileOf(string folder) => folder + ".use";

    private void Release(string folder)
    {
        lock (_lock)
        {
            var use = _uses[folder];
            if (--use.Count > 0)
                return;
            use.Shared.Dispose();
            _uses.Remove(folder);
        }
    }

    private sealed class Use(FileStream shared)
    {
        public FileStream Shared { get; } = shared;

        public int Count { get; set; }
    }

    private sealed class Holding(FolderUses owner, string folder) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
                owner.Release(folder);
        }
    }
}
