using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The pictures of a product after a sheet was read: those it names in its order, then those that are the shop's own.</summary>
internal static class GoodsImages
{
    public static IReadOnlyList<ImageDraft> Of(ProductDraft known, Goods goods)
    {
        var sources = goods.Images.Concat(goods.Variants.Select(variant => (Source: variant.Image ?? "", Alt: ""))).Where(image => image.Source.Length > 0)
            .DistinctBy(image => image.Source, StringComparer.Ordinal)
            .ToList();
        return sources.Count == 0
            ? known.Images
            :
            [
                .. sources.Select(image => known.Images.FirstOrDefault(other => other.SourceUrl == image.Source) ?? new ImageDraft { SourceUrl = image.Source }),
                .. known.Images.Where(image => image.SourceUrl is null),
            ];
    }
}
