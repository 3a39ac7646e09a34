using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Queries;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>What a product's bundles, relations and attributes need of the rest of the shop. Read once per change.</summary>
internal sealed class AssortmentChecks
{
    private readonly CatalogDb _db;
    private readonly Guid _productId;
    private readonly Dictionary<Guid, Part> _parts;
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> _above;
    private readonly ILookup<string, string> _choices;

    private AssortmentChecks(
        CatalogDb db, Guid productId, Dictionary<Guid, Part> parts, Dictionary<Guid, IReadOnlyList<Guid>> above, Dictionary<string, AttributeDefinition> attributes, ILookup<string, string> choices)
    {
        (_db, _productId, _parts, _above, Attributes, _choices) = (db, productId, parts, above, attributes, choices);
    }

    public IReadOnlyDictionary<string, AttributeDefinition> Attributes { get; }

    public static async Task<AssortmentChecks> ReadAsync(CatalogDb db, Guid productId, ProductDraft draft, CancellationToken cancellationToken)
    {
        var partIds = draft.Variants.SelectMany(variant => variant.Parts).Select(part => part.VariantId).Distinct().ToList();
        var parts = partIds.Count == 0
            ? []
            : await db.Variants.Where(v => partIds.Contains(v.Id))
                .Select(v => new Part(v.Id, v.CanBuy, v.TracksStock && !v.IsDigital && !v.Oversells ? v.Quantity : null, db.BundleParts.Any(p => p.BundleId == v.Id)))
                .ToDictionaryAsync(part => part.Id, cancellationToken);
        var categoryIds = draft.CategoryIds.Distinct().ToList();
        var paths = categoryIds.Count == 0
            ? []
            : await db.Categories.Where(c => categoryIds.Contains(c.Id)).Select(c => new { c.Id, c.Path }).ToListAsync(cancellationToken);
        var codes = draft.Values.Select(value => value.Attribute).Distinct(StringComparer.Ordinal).ToList();
        var attributes = codes.Count == 0
            ? []
            : await db.Attributes.AsNoTracking().Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, StringComparer.Ordinal, cancellationToken);
        var keys = codes.Count == 0
            ? []
            : await db.AttributeValues.AsNoTracking().Where(v => codes.Contains(v.AttributeCode)).ToListAsync(cancellationToken);
        return new AssortmentChecks(
            db,
            productId,
            parts,
            paths.ToDictionary(row => row.Id, row => CategoryShelves.IdsIn(row.Path)),
            attributes,
            keys.ToLookup(value => value.AttributeCode, value => value.Key, StringComparer.Ordinal));
    }

    /// <summary>Ids of a category and those above it.</summary>
    public IEnumerable<Guid> Above(Guid categoryId) => _above.GetValueOrDefault(categoryId, []);

    /// <summary>True if a part can be bought in the quantity that a bundle needs.</summary>
    public bool CanBuy(BundlePart part, bool ownsStock) =>
        _parts.TryGetValue(part.VariantId, out var known) && known.CanBuy && (!ownsStock || known.Quantity is null || known.Quantity >= part.Quantity);

    public async Task<IReadOnlyList<RuleBreak>> BreaksAsync(ProductDraft draft, ProductDraft? known, CancellationToken cancellationToken)
    {
        var breaks = AssortmentRules.Check(draft, known?.Values ?? [], Attributes, _choices).ToList();
        for (var i = 0; i < draft.Variants.Count; i++)
        {
            await CheckPartsAsync(breaks, draft.Variants[i], $"variants[{i}].parts", cancellationToken);
        }

        var related = draft.Related.Distinct().ToList();
        if (related.Count > 0 && await _db.Products.CountAsync(p => related.Contains(p.Id), cancellationToken) < related.Count)
        {
            breaks.Add(new("related-unknown", "related"));
        }

        return breaks;
    }

    /// <summary>Refuses to take away variants that bundles of other products are made of.</summary>
    public static async Task<IReadOnlyList<RuleBreak>> RemovedAsync(CatalogDb db, IReadOnlyCollection<Guid> variants, CancellationToken cancellationToken)
    {
        var ids = variants.ToList();
        var used = ids.Count == 0
            ? null
            : await db.BundleParts.Where(part => ids.Contains(part.PartId) && !ids.Contains(part.BundleId))
                .Join(db.Variants, part => part.BundleId, variant => variant.Id, (part, variant) => variant.ProductId)
                .Join(db.Products, id => id, product => product.Id, (id, product) => product.Handle)
                .FirstOrDefaultAsync(cancellationToken);
        return used is null ? [] : [new RuleBreak("part-used", "variants", used)];
    }

    /// <summary>Remembers the texts that the product's values are written with, so that filters can name them.</summary>
    public async Task LearnAsync(ProductDraft draft, CancellationToken cancellationToken)
    {
        foreach (var value in draft.Values.Where(value => Attributes.TryGetValue(value.Attribute, out var a) && a.Kind == AttributeKind.Text))
        {
            var key = AttributeKeys.OfText(value.Text);
            if (key.Length == 0)
            {
                continue;
            }

            var known = await _db.AttributeValues.AsTracking().FirstOrDefaultAsync(v => v.AttributeCode == value.Attribute && v.Key == key, cancellationToken);
            if (known is null)
            {
                known = _db.Add(AttributeValue.Of(value.Attribute, key)).Entity;
                known.Change(value.Text, position: 0);
            }
        }
    }

    private async Task CheckPartsAsync(List<RuleBreak> breaks, VariantDraft variant, string path, CancellationToken cancellationToken)
    {
        foreach (var part in variant.Parts)
        {
            if (!_parts.TryGetValue(part.VariantId, out var known))
            {
                breaks.Add(new("part-unknown", path));
            }
            else if (known.IsBundle)
            {
                breaks.Add(new("part-nested", path));
            }
        }

        if (variant is { Parts.Count: > 0, Id: { } id } && await _db.BundleParts.AnyAsync(p => p.PartId == id, cancellationToken))
        {
            breaks.Add(new("bundle-is-part", path));
        }
    }

    private sealed record Part(Guid Id, bool CanBuy, int? Quantity, bool IsBundle);
}
