using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>Two states of a product in words.</summary>
internal sealed class BulkDifferences(CategoryTree tree, IStringLocalizer<CatalogModule> text)
{
    public IReadOnlyList<(string Label, string Before, string After)> Between(ProductDraft before, ProductDraft after)
    {
        var rows = new List<(string Label, string Before, string After)>();
        for (var i = 0; i < before.Variants.Count; i++)
        {
            var label = before.Variants.Count == 1 ? text["VariantRow.Price"].Value : $"{text["VariantRow.Price"].Value} {before.Variants[i].Sku ?? string.Join(" / ", before.Variants[i].Values)}";
            rows.Add((label, before.Variants[i].Price.Format(), after.Variants[i].Price.Format()));
        }

        rows.Add((text["ProductModel.Status"], text[$"{nameof(ProductStatus)}.{before.Status}"], text[$"{nameof(ProductStatus)}.{after.Status}"]));
        rows.Add((text["column.category"], Categories(before), Categories(after)));
        rows.Add((text["ProductModel.Tags"], string.Join(", ", before.Tags), string.Join(", ", after.Tags)));
        rows.Add((text["ProductModel.TaxClass"], before.TaxClass, after.TaxClass));
        rows.Add((text["ProductModel.Supplier"], before.Supplier, after.Supplier));
        return [.. rows.Where(row => row.Before != row.After)];
    }

    private string Categories(ProductDraft product) => string.Join(", ", product.CategoryIds.Select(tree.Find).OfType<CategoryNode>().Select(node => node.Name.For()));
}
