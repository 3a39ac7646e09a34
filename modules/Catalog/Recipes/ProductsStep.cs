using System.Globalization;
using CommunityKit.Catalog.Products;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Recipes;

/// <summary>
/// Step <c>catalog.products</c>: makes the products of a file with their pictures, or brings them into its form. The handle names each;
/// what was sold since stays sold.
/// </summary>
public sealed class ProductsStep(
    RecipeData data, SaveProduct save, CatalogCache cache, ISettings<ShopSettings> shop, RuleTexts rules, IStringLocalizer<CatalogModule> text) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (await data.ReadAsync(context, RecipeJson.Default.ListProductEntry, cancellationToken) is not { } entries)
        {
            return;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            await SaveAsync(context, $"products[{i}]", entries[i], cancellationToken);
        }
    }

    private async ValueTask SaveAsync(RecipeStepContext context, string where, ProductEntry entry, CancellationToken cancellationToken)
    {
        var category = entry.Category is null ? null : (await cache.CategoriesAsync(cancellationToken)).Find(entry.Category);
        if (entry.Category is not null && category is null && !context.DryRun)
        {
            context.Problem(where + ".category", text["recipe.category", entry.Category]);
            return;
        }

        var variants = Variants(context, where, entry);
        var images = await ImagesAsync(context, where, entry, cancellationToken);
        if (variants is null || images is null)
        {
            return;
        }

        var request = new ProductRequest(known => Draft(entry, known, variants, images, category?.Id, context.DryRun)) { Handle = entry.Handle };
        var result = context.DryRun ? await save.TryOutAsync(request, cancellationToken) : await save.RunAsync(request, cancellationToken);
        RecipeReports.Tell(context, rules, "product", entry.Handle, where, result);
    }

    private static ProductDraft Draft(
        ProductEntry entry, ProductDraft? known, IReadOnlyList<VariantDraft> variants, IReadOnlyList<ImageDraft> images, Guid? category, bool isDryRun) =>
        (known ?? new ProductDraft()) with
        {
            Handle = entry.Handle,
            Title = entry.Title,
            Subtitle = entry.Subtitle,
            Description = entry.Description,
            Brand = entry.Brand?.Name ?? LocalizedText.Empty,
            Tags = entry.Tags,
            Attributes = entry.Attributes,
            Options = entry.Options,
            Variants = [.. variants.Select(variant => Keep(variant, known))],
            Images = isDryRun ? [.. images.Select(image => image with { File = RecipeData.SameName(image.File, known?.Images.Select(i => i.File) ?? []) })] : images,
            CategoryIds = category is { } id ? [id] : [],
            Status = entry.Status,
            PublishedAt = entry.PublishedAt,
            IsFeatured = entry.Featured,
        };

    private static VariantDraft Keep(VariantDraft variant, ProductDraft? known) =>
        known?.Variants.FirstOrDefault(other => other.Sku == variant.Sku && other.Values.SequenceEqual(variant.Values)) is { } old
            ? variant with { Quantity = old.Quantity, Oversells = old.Oversells, Image = old.Image }
            : variant;

    private List<VariantDraft>? Variants(RecipeStepContext context, string where, ProductEntry entry)
    {
        var isFine = true;
        var drafts = entry.Variants.Select((variant, i) => new VariantDraft
        {
            Sku = variant.Sku,
            Values = variant.Options,
            Price = Price(variant.Price, $"{where}.variants[{i}].price"),
            CompareAt = variant.CompareAt is null ? null : Price(variant.CompareAt, $"{where}.variants[{i}].compareAt"),
            WeightGrams = variant.WeightGrams,
            Barcode = variant.Barcode,
            Quantity = variant.Stock ?? 0,
            TracksStock = variant.Stock is not null,
        }).ToList();
        return isFine ? drafts : null;

        Money Price(string written, string place)
        {
            if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= ProductRules.MaxPriceMinor)
            {
                return Money.FromDecimal(amount, shop.Current.Currency);
            }

            isFine = false;
            context.Problem(place, text["recipe.price", written]);
            return default;
        }
    }

    private async ValueTask<List<ImageDraft>?> ImagesAsync(
        RecipeStepContext context, string where, ProductEntry entry, CancellationToken cancellationToken)
    {
        var drafts = new List<ImageDraft>();
        for (var i = 0; i < entry.Images.Count; i++)
        {
            if (await data.StoreAsync(context, $"{where}.images[{i}].file", entry.Images[i].File, cancellationToken) is { } path)
            {
                drafts.Add(new ImageDraft { File = path, Alt = entry.Images[i].Alt });
            }
        }

        return drafts.Count == entry.Images.Count ? drafts : null;
    }
}
