using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Storefront;

namespace CommunityKit.Catalog.Admin;

/// <summary>Between a product and its form.</summary>
internal static class ProductModels
{
    public static ProductModel Of(ProductDraft product, long version, FormWords words) => new()
    {
        Title = product.Title,
        Subtitle = product.Subtitle,
        Description = product.Description,
        Images = [.. product.Images.Select(image => new ImageRow { Id = image.Id?.ToString(), File = image.File, Alt = image.Alt, Source = image.SourceUrl })],
        Options = [.. product.Options.Select(option => new OptionRow { Name = option.Name, Values = OptionLines.Write(option.Values) })],
        Variants = [.. product.Variants.Select(variant => RowOf(variant, product.Options, words))],
        Attributes = [.. product.Attributes.Select(attribute => new AttributeRow { Name = attribute.Name, Value = attribute.Value, Hidden = attribute.Hidden })],
        Values = ValueRows.Of(product.Values, words.Attributes, words.YesNo),
        Related = words.HandlesOf(product.Related),
        RelatedBothWays = product.RelatedBothWays,
        TaxClass = product.TaxClass,
        Supplier = product.Supplier,
        Status = product.Status,
        IsFeatured = product.IsFeatured,
        Category = product.CategoryIds.Select(id => id.ToString()).FirstOrDefault(),
        MoreCategories = [.. product.CategoryIds.Skip(1).Select(id => id.ToString())],
        Brand = product.Brand,
        Tags = [.. product.Tags],
        Handle = product.Handle,
        SeoTitle = product.SeoTitle,
        SeoDescription = product.SeoDescription,
        Version = version,
        ShopPath = ShopUrls.ProductPath(product.Handle),
    };

    /// <summary>The product as the form wants it. What the form does not show stays.</summary>
    public static ProductDraft Apply(ProductModel model, ProductDraft known, string currency, FormWords words)
    {
        var options = OptionLines.Read(model.Options, known.Options);
        IReadOnlyList<VariantDraft> variants = [.. model.Variants.Select(row => DraftOf(row, options, currency, words))];
        return known with
        {
            Handle = model.Handle ?? "",
            Title = model.Title,
            Subtitle = model.Subtitle,
            Description = model.Description,
            Images = [.. model.Images.Select(row => DraftOf(row, known))],
            Options = options,
            Variants = model.MakesVariants ? VariantTable.Complete(variants, options) : variants,
            Attributes = [.. model.Attributes.Select(row => new ProductAttribute(row.Name, row.Value) { Hidden = row.Hidden })],
            Values = ValueRows.Read(model.Values, known.Values, words.Attributes),
            Related = [.. model.Related.Select(handle => words.Related.GetValueOrDefault(handle)).Distinct()],
            RelatedBothWays = model.RelatedBothWays,
            TaxClass = model.TaxClass?.Trim() ?? "",
            Supplier = model.Supplier?.Trim() ?? "",
            Status = model.Status,
            IsFeatured = model.IsFeatured,
            CategoryIds = [.. model.MoreCategories.Prepend(model.Category ?? "").Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()],
            Brand = model.Brand,
            Tags = model.Tags,
            SeoTitle = model.SeoTitle,
            SeoDescription = model.SeoDescription,
        };
    }

    private static VariantRow RowOf(VariantDraft variant, IReadOnlyList<ProductOption> options, FormWords words) => new()
    {
        Id = variant.Id?.ToString(),
        Choice = VariantTable.ChoiceOf(variant, options),
        Sku = variant.Sku,
        Price = variant.Price,
        CompareAt = variant.CompareAt,
        Quantity = variant.Quantity,
        TracksStock = variant.TracksStock,
        Oversells = variant.Oversells,
        WeightGrams = variant.WeightGrams,
        IsDigital = variant.IsDigital,
        ContentAmount = variant.Content?.Amount,
        ContentUnit = variant.Content?.Unit ?? ContentUnit.Gram,
        ContentPer = variant.Content is { Per: > 0 } content ? content.Per : null,
        PerGrams = variant.ByWeight?.PerGrams,
        TypicalGrams = variant.ByWeight?.TypicalGrams,
        MaxGrams = variant.ByWeight?.MaxGrams,
        Parts = words.Parts.Write(variant.Parts),
        Barcode = variant.Barcode,
        Picture = variant.Image + 1,
    };

    private static VariantDraft DraftOf(VariantRow row, IReadOnlyList<ProductOption> options, string currency, FormWords words) => new()
    {
        Id = Guid.TryParse(row.Id, out var id) ? id : null,
        Values = VariantTable.CodesOf(row.Choice, options),
        Sku = string.IsNullOrWhiteSpace(row.Sku) ? null : row.Sku.Trim(),
        Price = row.Price ?? new Money(0, currency),
        CompareAt = row.CompareAt,
        Quantity = row.Quantity,
        TracksStock = row.TracksStock,
        Oversells = row.Oversells,
        WeightGrams = row.WeightGrams,
        IsDigital = row.IsDigital,
        Content = row.ContentAmount is { } amount ? new Content(amount, row.ContentUnit, row.ContentPer ?? 0) : null,
        ByWeight = row.PerGrams is { } per ? new WeightPricing(per, row.TypicalGrams ?? per, row.MaxGrams ?? row.TypicalGrams ?? per) : null,
        Parts = words.Parts.Read(row.Parts),
        Barcode = string.IsNullOrWhiteSpace(row.Barcode) ? null : row.Barcode.Trim(),
        Image = row.Picture - 1,
    };

    private static ImageDraft DraftOf(ImageRow row, ProductDraft known)
    {
        var id = Guid.TryParse(row.Id, out var parsed) ? parsed : (Guid?)null;
        return new ImageDraft
        {
            Id = id,
            File = string.IsNullOrEmpty(row.File) ? null : row.File,
            SourceUrl = id is null ? null : known.Images.FirstOrDefault(image => image.Id == id)?.SourceUrl,
            Alt = row.Alt,
        };
    }
}
