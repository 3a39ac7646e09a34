namespace CommunityKit.Media.Folders;

/// <summary>All folders in the order of a tree, by name within each. Immutable.</summary>
internal sealed class FolderTree
{
    private readonly ILookup<Guid, Folder> _children;

    public FolderTree(IEnumerable<Folder> folders)
    {
        _children = folders.OrderBy(folder => folder.Name, StringComparer.CurrentCultureIgnoreCase).ToLookup(folder => folder.ParentId);
        All = [.. Below(Guid.Empty, 0)];
    }

    public IReadOnlyList<(Folder Folder, int Depth)> All { get; }

    /// <summary>From the top to a folder; empty for an unknown one.</summary>
    public IReadOnlyList<Folder> Way(Guid? id)
    {
        var way = new List<Folder>();
        for (var at = Find(id); at is not null; at = Find(at.ParentId))
        {
            way.Insert(0, at);
        }

        return way;
    }

    private Folder? Find(Guid? id) => All.Select(entry => entry.Folder).FirstOrDefault(folder => folder.Id == id);

    private IEnumerable<(Folder Folder, int Depth)> Below(Guid parent, int depth) =>
        _children[parent].SelectMany(folder => Below(folder.Id, depth + 1).Prepend((folder, depth)));
}
