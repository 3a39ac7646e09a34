using CommunityKit.Catalog.Queries;

namespace CommunityKit.Pricing.Rules;

/// <summary>
/// How rules name goods: by SKU, id of a variant, handle of a product (all its variants), or <c>*</c> for everything. People can write these
/// down, and they outlive an import that makes variants anew.
/// </summary>
public static class GoodsKey
{
    public const string Everything = "*";

    public const int MaxLength = 120;

    /// <summary>The form in which keys are compared.</summary>
    public static string Normalise(string key) => key.Trim().ToUpperInvariant();

    /// <summary>All keys that name a variant, the closest first.</summary>
    public static IEnumerable<string> Of(VariantFacts facts)
    {
        if (facts.Sku is { Length: > 0 } sku)
        {
            yield return Normalise(sku);
        }

        yield return Normalise(facts.VariantId.ToString());
        yield return Normalise(facts.Handle);
        yield return Everything;
    }
}
