using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Categories;

/// <summary>All categories, loaded to move some: keeps positions without gaps, paths true and the tree free of circles.</summary>
internal sealed class CategoryForest(List<Category> categories)
{
    public Category? Find(Guid? id) => id is null ? null : categories.Find(category => category.Id == id);

    public IReadOnlyList<Category> Siblings(Guid? parentId) =>
        [.. categories.Where(category => category.ParentId == parentId).OrderBy(category => category.Position).ThenBy(category => category.Id)];

    /// <summary>The path of each.</summary>
    public IReadOnlyDictionary<Guid, string> Paths() => categories.ToDictionary(category => category.Id, category => category.Path);

    public void Add(Category category) => categories.Add(category);

    /// <summary>Puts a category under a parent at a place among its siblings.</summary>
    /// <param name="category">What to move.</param>
    /// <param name="parentId">The parent; null for the top.</param>
    /// <param name="position">From 0; beyond the last means the end.</param>
    /// <returns>Why not, or null.</returns>
    public RuleBreak? Place(Category category, Guid? parentId, int position)
    {
        var parent = Find(parentId);
        if (parentId is not null && parent is null)
        {
            return new RuleBreak("category-unknown", "parent");
        }

        if (parent is not null && (parent.Path + "/").Contains($"/{category.Id:N}/", StringComparison.Ordinal))
        {
            return new RuleBreak("category-circle", "parent");
        }

        var height = Below(category).Select(below => below.Depth - category.Depth).DefaultIfEmpty(0).Max();
        if ((parent?.Depth ?? 0) + 1 + height > CategoryRules.MaxDepth)
        {
            return new RuleBreak("category-deep", "parent", CategoryRules.MaxDepth);
        }

        var below = Below(category).OrderBy(c => c.Depth).ToList();
        var oldParent = category.ParentId;
        var siblings = Siblings(parentId).Where(sibling => sibling != category).ToList();
        siblings.Insert(Math.Clamp(position, 0, siblings.Count), category);
        category.Place(parent, siblings.IndexOf(category));
        Number(siblings);
        if (oldParent != parentId)
        {
            Number(Siblings(oldParent));
        }

        foreach (var each in below)
        {
            each.Rebase(Find(each.ParentId));
        }

        return null;
    }

    private List<Category> Below(Category category) =>
        category.Path.Length == 0 ? [] : categories.FindAll(c => c.Path.StartsWith(category.Path + "/", StringComparison.Ordinal));

    private static void Number(IReadOnlyList<Category> siblings)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            siblings[i].Reorder(i);
        }
    }
}
