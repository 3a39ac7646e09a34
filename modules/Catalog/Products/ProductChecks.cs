using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>What a product shares with the rest of the shop: handles, SKUs, categories, brands. Unique indexes stand behind it.</summary>
internal sealed class ProductChecks(CatalogDb db, Guid productId)
{
    private const int MaxNumber = 1000;

    /// <summary>The draft with a free handle made of its title, if it names none.</summary>
    public async Task<ProductDraft> WithHandleAsync(ProductDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Handle.Length > 0 || draft.Title.IsEmpty)
        {
            return draft;
        }

        var root = Handle.From(draft.Title.Exactly("en") ?? draft.Title.For(System.Globalization.CultureInfo.InvariantCulture));
        root = root.Length == 0 ? productId.ToString("N") : root;
        var handle = root;
        for (var number = 2; number < MaxNumber && await IsTakenAsync(handle, cancellationToken); number++)
        {
            handle = Handle.Numbered(root, number);
        }

        return draft with { Handle = handle };
    }

    /// <summary>The draft without SKUs that belong to other products, and those SKUs.</summary>
    public async Task<(ProductDraft Draft, IReadOnlyList<string> Dropped)> WithoutTakenSkusAsync(
        ProductDraft draft, CancellationToken cancellationToken)
    {
        var taken = await TakenSkusAsync(draft, cancellationToken);
        return taken.Count == 0
            ? (draft, [])
            : (draft with { Variants = [.. draft.Variants.Select(v => taken.Contains(v.Sku!) ? v with { Sku = null } : v)] }, taken);
    }

    public async Task<IReadOnlyList<RuleBreak>> BreaksAsync(ProductDraft draft, CancellationToken cancellationToken)
    {
        var breaks = new List<RuleBreak>();
        if (await IsTakenAsync(draft.Handle, cancellationToken))
        {
            breaks.Add(new("handle-taken", "handle", draft.Handle));
        }

        var taken = await TakenSkusAsync(draft, cancellationToken);
        for (var i = 0; i < draft.Variants.Count; i++)
        {
            if (draft.Variants[i].Sku is { } sku && taken.Contains(sku))
            {
                breaks.Add(new("sku-taken", $"variants[{i}].sku", sku));
            }
        }

        var ids = draft.CategoryIds.Distinct().ToList();
        if (ids.Count > 0 && await db.Categories.CountAsync(c => ids.Contains(c.Id), cancellationToken) < ids.Count)
        {
            breaks.Add(new("category-unknown", "categories"));
        }

        return breaks;
    }

    /// <summary>The brand with any of these names, or a new one.</summary>
    public async Task<Brand?> BrandAsync(LocalizedText name, CancellationToken cancellationToken)
    {
        var keys = Brand.KeysOf(name);
        if (keys.Count == 0)
        {
            return null;
        }

        foreach (var key in keys.Select(key => $"|{key}|"))
        {
            if (await db.Brands.AsTracking().OrderBy(b => b.Id).FirstOrDefaultAsync(b => b.Keys.Contains(key), cancellationToken) is { } known)
            {
                known.Learn(name);
                return known;
            }
        }

        var root = Brand.HandleOf(name) is { Length: > 0 } made ? made : keys[0];
        var handle = root;
        for (var number = 2; await db.Brands.AnyAsync(b => b.Handle == handle, cancellationToken); number++)
        {
            handle = Handle.Numbered(root, number);
        }

        return db.Add(Brand.New(name, handle)).Entity;
    }

    private Task<bool> IsTakenAsync(string handle, CancellationToken cancellationToken) =>
        db.Products.AnyAsync(p => p.Handle == handle && p.Id != productId, cancellationToken);

    private async Task<IReadOnlyList<string>> TakenSkusAsync(ProductDraft draft, CancellationToken cancellationToken)
    {
        var skus = draft.Variants.Select(v => v.Sku).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return skus.Count == 0
            ? []
            : await db.Variants.Where(v => skus.Contains(v.Sku!) && v.ProductId != productId).Select(v => v.Sku!).ToListAsync(cancellationToken);
    }
}
