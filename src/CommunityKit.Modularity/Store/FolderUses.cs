using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>Which module folders are loaded, so that none is removed under running code. Thread-safe.</summary>
internal sealed class FolderUses
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Keeps folders until the result is disposed.</summary>
    /// <exception cref="ProblemException">One of them is gone.</exception>
    public IDisposable Hold(IReadOnlyList<StoredModule> modules)
    {
        lock (_lock)
        {
            if (modules.FirstOrDefault(module => !Directory.Exists(module.Folder)) is { } gone)
                throw new ProblemException(ModularityProblems.NotStored(gone.Manifest.Id, gone.Manifest.Version));
            foreach (var module in modules)
                _uses[module.Folder] = _uses.GetValueOrDefault(module.Folder) + 1;
        }

        return new Holding(this, modules);
    }

    /// <summary>Runs an action while nobody can begin to use a folder; false when it is in use.</summary>
    public bool TryTake(string folder, Action take)
    {
        lock (_lock)
        {
            if (_uses.ContainsKey(folder))
                return false;
            take();
            return true;
        }
    }

    private void Release(IReadOnlyList<StoredModule> modules)
    {
        lock (_lock)
        {
            foreach (var module in modules)
            {
                if (--_uses[module.Folder] == 0)
                    _uses.Remove(module.Folder);
            }
        }
    }

    private sealed class Holding(FolderUses owner, IReadOnlyList<StoredModule> modules) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
                owner.Release(modules);
        }
    }
}
