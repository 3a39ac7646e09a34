using CommunityKit.Catalog.Attributes;

namespace CommunityKit.Catalog.Products;

/// <summary>What goods by weight, with contents, in bundles and with attributes keep to.</summary>
internal static class AssortmentRules
{
    private const int MaxCode = 50;
    private const int MaxRelated = 24;
    private const int MaxParts = 20;
    private const int MaxPartQuantity = 999;
    private const int MaxGrams = 10_000_000;
    private const int MaxValues = 40;
    private const int MaxKeys = 20;
    private const int MaxText = 500;
    private const decimal MaxNumber = 1_000_000_000_000m;

    public static void Check(List<RuleBreak> breaks, ProductDraft draft)
    {
        ProductRules.Limit(breaks, "taxClass", draft.TaxClass, MaxCode);
        ProductRules.Limit(breaks, "supplier", draft.Supplier, MaxCode);
        ProductRules.AtMost(breaks, "related", draft.Related.Count, MaxRelated);
        ProductRules.AtMost(breaks, "values", draft.Values.Count, MaxValues);
        for (var i = 0; i < draft.Values.Count; i++)
        {
            CheckValue(breaks, draft.Values, i);
        }

        for (var i = 0; i < draft.Variants.Count; i++)
        {
            CheckVariant(breaks, $"variants[{i}]", draft.Variants[i]);
        }
    }

    /// <summary>What values break that depends on the shop's attributes. What stood there before stays, though its attribute or choice is gone.</summary>
    public static IEnumerable<RuleBreak> Check(
        ProductDraft draft, IReadOnlyList<ProductValue> known, IReadOnlyDictionary<string, AttributeDefinition> attributes, ILookup<string, string> choices)
    {
        for (var i = 0; i < draft.Values.Count; i++)
        {
            var value = draft.Values[i];
            var path = $"values[{i}]";
            if (known.Contains(value))
            {
                continue;
            }

            if (!attributes.TryGetValue(value.Attribute, out var attribute))
            {
                yield return new("attribute-unknown", path, value.Attribute);
                continue;
            }

            var fits = attribute.Kind switch
            {
                AttributeKind.Number => value.Number is not null,
                AttributeKind.Text => !value.Text.IsEmpty,
                AttributeKind.YesNo => value.Keys is [AttributeKeys.Yes] or [AttributeKeys.No],
                _ => value.Keys.Count > 0,
            };
            if (!fits)
            {
                yield return new("value-kind", path, value.Attribute, attribute.Kind);
            }
            else if (attribute.Kind == AttributeKind.Choice && value.Keys.FirstOrDefault(key => !choices[attribute.Code].Contains(key)) is { } unknown)
            {
                yield return new("choice-unknown", path, unknown, value.Attribute);
            }
        }
    }

    private static void CheckValue(List<RuleBreak> breaks, IReadOnlyList<ProductValue> values, int at)
    {
        var value = values[at];
        var path = $"values[{at}]";
        if (values.Take(at).Any(other => other.Attribute == value.Attribute))
        {
            breaks.Add(new("attribute-twice", path, value.Attribute));
        }

        ProductRules.AtMost(breaks, path, value.Keys.Count, MaxKeys);
        ProductRules.Limit(breaks, path, value.Text, MaxText);
        if (value.Number is { } number && Math.Abs(number) > MaxNumber)
        {
            breaks.Add(new("number-range", path, -MaxNumber, MaxNumber));
        }
    }

    private static void CheckVariant(List<RuleBreak> breaks, string path, VariantDraft variant)
    {
        if (variant.ByWeight is { } weight
            && (weight.PerGrams is < 1 or > MaxGrams || weight.TypicalGrams is < 1 or > MaxGrams || weight.MaxGrams < weight.TypicalGrams || weight.MaxGrams > MaxGrams))
        {
            breaks.Add(new("weight-range", path + ".byWeight", MaxGrams));
        }

        if (variant.Content is { } content && (content.Amount is < 1 or > MaxGrams || content.Per is < 0 or > MaxGrams))
        {
            breaks.Add(new("content-range", path + ".content", MaxGrams));
        }

        ProductRules.AtMost(breaks, path + ".parts", variant.Parts.Count, MaxParts);
        for (var i = 0; i < variant.Parts.Count; i++)
        {
            var part = variant.Parts[i];
            if (part.Quantity is < 1 or > MaxPartQuantity)
            {
                breaks.Add(new("part-quantity", $"{path}.parts[{i}]", MaxPartQuantity));
            }

            if (part.VariantId == variant.Id || variant.Parts.Take(i).Any(other => other.VariantId == part.VariantId))
            {
                breaks.Add(new("part-twice", $"{path}.parts[{i}]"));
            }
        }

        if (variant.Parts.Count > 0 && (variant.ByWeight is not null || variant.IsDigital))
        {
            breaks.Add(new("bundle-mixed", path + ".parts"));
        }
    }
}
