using CommunityKit.Catalog.Stock;
using CommunityKit.Catalog.Views;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>
/// The choice among variants as links, one row per option. A value further down is offered only beside the values chosen above it, so every
/// combination can be reached and none that does not exist.
/// </summary>
internal sealed class Picker(ProductData product, IReadOnlyDictionary<Guid, VariantAvailability> availability, VariantData? chosen, ShopUrls urls)
{
    /// <summary>Where the browser goes after a choice without JavaScript.</summary>
    private const string Anchor = "#choice";

    public VariantPicker Build() => new([.. product.Options.Select((option, i) => new OptionChoice(option.Name.For(), [.. option.Values.Select(value => Choice(i, value.Code, value.Label))]))]);

    /// <summary>The variant that an address names by SKU or id; the only one when there is no choice.</summary>
    public static VariantData? Find(ProductData product, string? name) =>
        product.Variants.Count == 1 && product.Options.Count == 0
            ? product.Variants[0]
            : string.IsNullOrEmpty(name)
                ? null
                : product.Variants.FirstOrDefault(v => v.Sku == name)
                    ?? (Guid.TryParse(name, out var id) ? product.Variants.FirstOrDefault(v => v.Id == id) : null);

    private ValueChoice Choice(int option, string code, LocalizedText label)
    {
        var fitting = product.Variants.Where(v => v.Value(option) == code && FitsAbove(v, option)).ToList();
        var best = fitting.OrderByDescending(CanBuy).ThenByDescending(v => MatchesBelow(v, option)).FirstOrDefault();
        var state = best is null ? ValueState.Missing : CanBuy(best) ? ValueState.Available : ValueState.SoldOut;
        return new ValueChoice(label.For(), state)
        {
            Url = state == ValueState.Available ? urls.Of(ShopUrls.VariantPath(product.Handle, best!.Sku, best.Id)) + Anchor : null,
            IsChosen = chosen?.Value(option) == code,
        };
    }

    private bool CanBuy(VariantData variant) => availability.GetValueOrDefault(variant.Id).CanBuy;

    private bool FitsAbove(VariantData variant, int option) =>
        chosen is null || Enumerable.Range(0, option).All(i => variant.Value(i) == chosen.Value(i));

    private int MatchesBelow(VariantData variant, int option) =>
        chosen is null ? 0 : Enumerable.Range(option + 1, product.Options.Count - option - 1).Count(i => variant.Value(i) == chosen.Value(i));
}
