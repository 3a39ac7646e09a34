namespace CommunityKit.Catalog.Products;

/// <summary>What the variants of a product keep to.</summary>
internal static class VariantRules
{
    public static void Check(List<RuleBreak> breaks, ProductDraft draft, string currency)
    {
        ProductRules.AtMost(breaks, "variants", draft.Variants.Count, ProductRules.MaxVariants);
        if (draft.Variants.Count == 0)
        {
            breaks.Add(new("variants-none", "variants"));
        }

        var codes = draft.Options.Select(option => option.Values.Select(value => value.Code).ToHashSet(StringComparer.Ordinal)).ToList();
        var combinations = new HashSet<string>(StringComparer.Ordinal);
        var skus = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Variants.Count; i++)
        {
            var variant = draft.Variants[i];
            var path = $"variants[{i}]";
            CheckValues(breaks, path, variant, codes, combinations);
            CheckNames(breaks, path, variant, skus);
            CheckPrice(breaks, path, variant, currency);
            ProductRules.CheckPieces(breaks, path + ".quantity", variant.Quantity, mayBeNegative: true);
            ProductRules.CheckPieces(breaks, path + ".weightGrams", variant.WeightGrams, mayBeNegative: false);
            if (variant.Image is { } image && (image < 0 || image >= draft.Images.Count))
            {
                breaks.Add(new("image-unknown", path + ".image", image));
            }
        }
    }

    private static void CheckValues(
        List<RuleBreak> breaks, string path, VariantDraft variant, List<HashSet<string>> codes, HashSet<string> combinations)
    {
        if (variant.Values.Count != codes.Count)
        {
            breaks.Add(new("values-count", path + ".values", variant.Values.Count, codes.Count));
            return;
        }

        for (var i = 0; i < codes.Count; i++)
        {
            if (!codes[i].Contains(variant.Values[i]))
            {
                breaks.Add(new("value-unknown", $"{path}.values[{i}]", variant.Values[i]));
            }
        }

        if (!combinations.Add(string.Join('\u001f', variant.Values)))
        {
            breaks.Add(new("combination-twice", path + ".values", string.Join(" / ", variant.Values)));
        }
    }

    private static void CheckNames(List<RuleBreak> breaks, string path, VariantDraft variant, HashSet<string> skus)
    {
        ProductRules.Limit(breaks, path + ".sku", variant.Sku, ProductRules.MaxSku);
        ProductRules.Limit(breaks, path + ".barcode", variant.Barcode, ProductRules.MaxBarcode);
        if (variant.Sku is { } sku && (string.IsNullOrWhiteSpace(sku) || !skus.Add(sku)))
        {
            breaks.Add(new("sku-twice", path + ".sku", sku));
        }
    }

    private static void CheckPrice(List<RuleBreak> breaks, string path, VariantDraft variant, string currency)
    {
        CheckAmount(breaks, path + ".price", variant.Price, currency);
        if (variant.CompareAt is not { } compareAt)
        {
            return;
        }

        CheckAmount(breaks, path + ".compareAt", compareAt, currency);
        if (compareAt.Currency == variant.Price.Currency && compareAt <= variant.Price)
        {
            breaks.Add(new("compare-at-low", path + ".compareAt"));
        }
    }

    private static void CheckAmount(List<RuleBreak> breaks, string path, Money amount, string currency)
    {
        if (amount.Currency != currency)
        {
            breaks.Add(string.IsNullOrEmpty(amount.Currency) ? new("missing", path) : new("currency", path, amount.Currency, currency));
        }
        else if (amount.Minor is < 0 or > ProductRules.MaxPriceMinor)
        {
            breaks.Add(new("price-range", path, new Money(ProductRules.MaxPriceMinor, currency).Format()));
        }
    }
}
