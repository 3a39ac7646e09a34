using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Categories;

/// <summary>What every category keeps to.</summary>
internal static class CategoryRules
{
    public const int MaxDepth = 5;

    private const int MaxName = 100;
    private const int MaxDescription = 1000;
    private const int MaxIcon = 200;

    public static IReadOnlyList<RuleBreak> Check(CategoryDraft draft)
    {
        var breaks = new List<RuleBreak>();
        if (!Handle.IsValid(draft.Handle))
        {
            breaks.Add(new("handle-form", "handle", draft.Handle));
        }

        if (draft.Name.IsEmpty)
        {
            breaks.Add(new("missing", "name"));
        }

        ProductRules.Limit(breaks, "name", draft.Name, MaxName);
        ProductRules.Limit(breaks, "description", draft.Description, MaxDescription);
        ProductRules.Limit(breaks, "icon", draft.Icon, MaxIcon);
        return breaks;
    }
}
