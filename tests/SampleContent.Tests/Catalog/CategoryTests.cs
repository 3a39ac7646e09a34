using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Catalog;

public sealed class CategoryTests
{
    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Handles_are_unique_and_fit_for_an_address(string name)
    {
        var handles = SampleShops.Get(name).Categories.Select(c => c.Handle).ToList();

        Faults.None([.. Faults.Repeated(handles), .. handles.Where(h => !Handle.IsValid(h))]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void The_tree_has_two_levels_and_parents_stand_before_their_children(string name)
    {
        var categories = SampleShops.Get(name).Categories;
        var top = categories.Where(c => c.Parent is null).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var category in categories)
        {
            if (category.Parent is null)
                seen.Add(category.Handle);
            else if (!seen.Contains(category.Parent))
                faults.Add($"{category.Handle}: its parent '{category.Parent}' is not a top category that stands before it");
        }

        foreach (var parent in top)
        {
            var children = categories.Count(c => c.Parent == parent.Handle);
            if (children is < 2 or > 4)
                faults.Add($"{parent.Handle} has {children} children; wanted are 2 to 4");
        }

        Faults.None(faults);
        Assert.InRange(top.Count, 8, 10);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Siblings_are_numbered_from_one_without_gaps(string name) =>
        Faults.None(SampleShops.Get(name).Categories
            .GroupBy(c => c.Parent ?? "(top)", StringComparer.Ordinal)
            .Where(g => !g.Select(c => c.Order).Order().SequenceEqual(Enumerable.Range(1, g.Count())))
            .Select(g => $"under {g.Key}: {string.Join(", ", g.Select(c => $"{c.Handle} {c.Order}"))}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Every_top_category_has_an_icon_and_no_other_has(string name) =>
        Faults.None(SampleShops.Get(name).Categories
            .Where(c => c.Icon != (c.Parent is null ? $"media/cat-{c.Handle}.svg" : null))
            .Select(c => $"{c.Handle}: icon '{c.Icon}'"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void A_visitor_finds_goods_in_every_child_category(string name)
    {
        var shop = SampleShops.Get(name);
        var filled = shop.Products.Where(p => p.IsActive).Select(p => p.Category).ToHashSet(StringComparer.Ordinal);

        Faults.None(shop.Categories.Where(c => c.Parent is not null && !filled.Contains(c.Handle)).Select(c => $"{c.Handle} is empty"));
    }
}
