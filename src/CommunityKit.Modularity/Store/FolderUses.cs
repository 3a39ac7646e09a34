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

    /// <summary>Keeps folders until the result is disposed.</summary>
    /// <exception cref="ProblemException">One of them is gone.</exception>
    public IDisposable Hold(IReadOnlyList<StoredModule> modules)
    {
        var held = new List<string>();
        lock (_lock)
        {
            try
            {
                foreach (var module in modules)
                {
                    Take(module);
                    held.Add(module.Folder);
                }
            }
            catch
            {
                Release(held);
                throw;
            }
        }

        return new Holding(this, held);
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

    private void Take(StoredModule module)
    {
        if (!_uses.TryGetValue(module.Folder, out var use))
        {
            var shared = Directory.Exists(module.Folder) ? TryLock(module.Folder, FileShare.Read) : null;
            // Another process may have removed the folder in between.
            if (shared is null || !Directory.Exists(module.Folder))
            {
                shared?.Dispose();
                throw new ProblemException(ModularityProblems.NotStored(module.Manifest.Id, module.Manifest.Version));
            }

            _uses[module.Folder] = use = new Use(shared);
        }

        use.Count++;
    }

    private void Release(IReadOnlyList<string> folders)
    {
        lock (_lock)
        {
            foreach (var folder in folders)
            {
                if (--_uses[folder].Count > 0)
                    continue;
                _uses[folder].Shared.Dispose();
                _uses.Remove(folder);
            }
        }
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

    private sealed class Use(FileStream shared)
    {
        public FileStream Shared { get; } = shared;

        public int Count { get; set; }
    }

    private sealed class Holding(FolderUses owner, IReadOnlyList<string> folders) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
                owner.Release(folders);
        }
    }
}
