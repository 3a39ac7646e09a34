using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Tells the items of a content step apart: menus, terms, goods, pieces of pages, pages.</summary>
internal sealed class ReadItems(DefinitionSet definitions, ReadItem pages, RecipeSite site, Notes notes)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Run(Node step)
    {
        foreach (var item in Newest(step.List("data")))
        {
            One(item);
        }
    }

    private void One(Node item)
    {
        var head = ItemHead.Of(item, notes);
        if (item.Kind != NodeKind.Object || head.Type.Length == 0)
        {
            item.Settle();
            notes.LeaveOut(item, "item-without-type", "An item without ContentType was left out.");
        }
        else if (item.Exactly("MenuItemsListPart") is { } menu)
        {
            site.Menus.Add(ReadMenu.Of(item, menu, head, notes));
            notes.Count("menus");
        }
        else if (item.Exactly("TaxonomyPart") is { } taxonomy)
        {
            site.Taxonomies.Add(new ReadTaxonomy(definitions, notes).Of(item, taxonomy, head));
            notes.Count("taxonomies");
        }
        else if (item.Exactly("ProductPart") is not null)
        {
            Product(item, head);
        }
        else if (item.Exactly("LayerMetadata") is not null || definitions.Of(head.Type, item).Stereotype == "Widget")
        {
            site.Items.Add(pages.Shared(item, head));
            notes.Count("shared blocks");
        }
        else
        {
            site.Items.Add(pages.Of(item, head));
            notes.Count("items");
        }
    }

    /// <summary>Goods belong to the catalogue, which has an import of its own; what they are is told, so that nothing has to be searched.</summary>
    private void Product(Node item, ItemHead head)
    {
        item.Settle();
        var sku = item.Exactly("ProductPart")!.Text("Sku");
        var price = item.Exactly("PricePart")?.Find("PriceField")?.Find("Amount") ?? item.Exactly("TieredPricePart")?.Find("DefaultPrice");
        var amount = price is null ? "several prices" : $"{price.Text("value")} {price.Text("currency")}";
        notes.Count("products left out");
        notes.LeaveOut(
            item, "product-left-out", $"“{head.DisplayText}” (SKU {sku}, {amount}) is a product. Products go into the catalogue: export them as a sheet and run ck import products.");
    }

    /// <summary>An item that stands there in several versions: what visitors see of it, else its newest draft.</summary>
    private IEnumerable<Node> Newest(IReadOnlyList<Node> items)
    {
        var live = items.Where(item => item.Kind == NodeKind.Object && Is(item, "Published")).Select(IdOf).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var id = IdOf(item);
            if (id.Length > 0 && !Is(item, "Published") && (live.Contains(id) || _seen.Contains(id) || item.Exactly("Latest") is { Value: "false" }))
            {
                item.Settle();
                notes.Count("versions left out");
                notes.Once(item, "version-left-out", "Older versions, and drafts of items that are live, were left out: only what visitors see moves in.");
            }
            else if (id.Length > 0 && !_seen.Add(id))
            {
                item.Settle();
                notes.LeaveOut(item, "item-twice", $"The item {id} stands there twice; the first one was taken.");
            }
            else
            {
                yield return item;
            }
        }
    }

    private static bool Is(Node item, string member) => item.Exactly(member) is { Value: "true" };

    private static string IdOf(Node item) => item.Exactly("ContentItemId")?.Value ?? "";
}
