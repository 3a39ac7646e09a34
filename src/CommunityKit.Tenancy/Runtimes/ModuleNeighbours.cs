using CommunityKit.Modularity.Store;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>Whose contracts a module sees: what it needs, what that needs, and the optional neighbours that are on.</summary>
internal static class ModuleNeighbours
{
    public static IReadOnlyList<StoredModule> Of(StoredModule module, IReadOnlyList<StoredModule> all)
    {
        var byId = all.ToDictionary(m => m.Manifest.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { module.Manifest.Id };
        var open = new Queue<StoredModule>([module]);
        var neighbours = new List<StoredModule>();
        while (open.TryDequeue(out var current))
        {
            foreach (var id in current.Manifest.Dependencies.Keys.Concat(current.Manifest.Optional.Keys))
            {
                if (byId.TryGetValue(id, out var neighbour) && seen.Add(id))
                {
                    neighbours.Add(neighbour);
                    open.Enqueue(neighbour);
                }
            }
        }

        return neighbours;
    }
}
