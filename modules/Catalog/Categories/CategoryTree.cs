using System.Collections.Frozen;

namespace CommunityKit.Catalog.Categories;

/// <summary>All categories of the shop, in order. Immutable, thread-safe.</summary>
public sealed class CategoryTree
{
    private static readonly CategoryNode[] None = [];

    private readonly FrozenDictionary<Guid, CategoryNode> _byId;
    private readonly FrozenDictionary<string, CategoryNode> _byHandle;
    private readonly FrozenDictionary<Guid, CategoryNode[]> _children;

    public CategoryTree(IReadOnlyCollection<Category> categories)
    {
        var nodes = categories.Select(c => new CategoryNode(c.Id, c.Handle, c.Name, c.Description, c.Icon, c.ParentId, c.Path, c.Position)).ToList();
        _byId = nodes.ToFrozenDictionary(node => node.Id);
        _byHandle = nodes.ToFrozenDictionary(node => node.Handle, StringComparer.Ordinal);
        _children = nodes.Where(node => node.ParentId is not null)
            .GroupBy(node => node.ParentId!.Value)
            .ToFrozenDictionary(siblings => siblings.Key, siblings => siblings.OrderBy(n => n.Position).ThenBy(n => n.Id).ToArray());
        Top = [.. nodes.Where(node => node.ParentId is null).OrderBy(node => node.Position).ThenBy(node => node.Id)];
        All = [.. Top.SelectMany(Subtree)];
    }

    /// <summary>Those without a parent.</summary>
    public IReadOnlyList<CategoryNode> Top { get; }

    /// <summary>All of them as one reads a table of contents.</summary>
    public IReadOnlyList<CategoryNode> All { get; }

    public CategoryNode? Find(Guid id) => _byId.GetValueOrDefault(id);

    public CategoryNode? Find(string handle) => _byHandle.GetValueOrDefault(handle);

    public IReadOnlyList<CategoryNode> Children(Guid id) => _children.GetValueOrDefault(id, None);

    /// <summary>Those above it and itself, from the top.</summary>
    public IReadOnlyList<CategoryNode> Trail(CategoryNode node)
    {
        var trail = new List<CategoryNode>();
        for (var at = node; at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            trail.Insert(0, at);
        }

        return trail;
    }

    /// <summary>It and those below it.</summary>
    public IEnumerable<CategoryNode> Subtree(CategoryNode node) => Children(node.Id).SelectMany(Subtree).Prepend(node);
}
