namespace CommunityKit.Catalog.Products;

/// <summary>What every product keeps to. Checked on the draft, so that all breaks are told at once.</summary>
public static class ProductRules
{
    public const int MaxTitle = 200;
    public const int MaxSubtitle = 300;
    public const int MaxDescription = 50_000;
    public const int MaxOptions = 3;
    public const int MaxValues = 100;
    public const int MaxVariants = 100;
    public const int MaxImages = 50;
    public const int MaxTags = 50;
    public const int MaxAttributes = 80;
    public const int MaxAttributeValue = 4000;
    public const int MaxCategories = 20;
    public const int MaxCode = 100;
    public const int MaxSku = 100;
    public const int MaxBarcode = 50;

    /// <summary>Ten thousand million: more is a slip of the hand, and sums of it stay far from overflow.</summary>
    public const long MaxPriceMinor = 1_000_000_000_000;

    private const int MaxPieces = 100_000_000;
    private const int MaxShortText = 200;
    private const int MaxLongText = 500;

    /// <summary>The rules that a draft breaks, in the order of its members.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="currency">ISO 4217 code of the shop's currency.</param>
    public static IReadOnlyList<RuleBreak> Check(ProductDraft draft, string currency)
    {
        var breaks = new List<RuleBreak>();
        if (!Handle.IsValid(draft.Handle))
        {
            breaks.Add(new("handle-form", "handle", draft.Handle));
        }

        Require(breaks, "title", draft.Title, MaxTitle);
        Limit(breaks, "subtitle", draft.Subtitle, MaxSubtitle);
        Limit(breaks, "description", draft.Description, MaxDescription);
        Limit(breaks, "brand", draft.Brand, MaxShortText);
        Limit(breaks, "seoTitle", draft.SeoTitle, MaxShortText);
        Limit(breaks, "seoDescription", draft.SeoDescription, MaxLongText);
        CheckTags(breaks, draft.Tags);
        CheckAttributes(breaks, draft.Attributes);
        CheckOptions(breaks, draft.Options);
        VariantRules.Check(breaks, draft, currency);
        AssortmentRules.Check(breaks, draft);
        CheckImages(breaks, draft.Images);
        AtMost(breaks, "categories", draft.CategoryIds.Count, MaxCategories);
        return breaks;
    }

    internal static void AtMost(List<RuleBreak> breaks, string path, int count, int limit)
    {
        if (count > limit)
        {
            breaks.Add(new("too-many", path, count, limit));
        }
    }

    internal static void CheckPieces(List<RuleBreak> breaks, string path, int value, bool mayBeNegative)
    {
        if (Math.Abs((long)value) > MaxPieces || (value < 0 && !mayBeNegative))
        {
            breaks.Add(new("number-range", path, mayBeNegative ? -MaxPieces : 0, MaxPieces));
        }
    }

    internal static void Limit(List<RuleBreak> breaks, string path, string? text, int limit)
    {
        if (text?.Length > limit)
        {
            breaks.Add(new("too-long", path, text.Length, limit));
        }

        // No database can store them, and nobody can type them.
        if (text is not null && (text.Contains('\0', StringComparison.Ordinal) || HasHalfCharacter(text)))
        {
            breaks.Add(new("bad-character", path));
        }
    }

    internal static void Limit(List<RuleBreak> breaks, string path, LocalizedText text, int limit)
    {
        foreach (var culture in text.Cultures)
        {
            Limit(breaks, $"{path}.{culture}", text.Exactly(culture), limit);
        }
    }

    private static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Require(List<RuleBreak> breaks, string path, LocalizedText text, int limit)
    {
        if (text.IsEmpty)
        {
            breaks.Add(new("missing", path));
        }

        Limit(breaks, path, text, limit);
    }

    private static void CheckTags(List<RuleBreak> breaks, IReadOnlyList<string> tags)
    {
        AtMost(breaks, "tags", tags.Count, MaxTags);
        for (var i = 0; i < tags.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(tags[i]))
            {
                breaks.Add(new("missing", $"tags[{i}]"));
            }

            Limit(breaks, $"tags[{i}]", tags[i], ProductTag.MaxLength);
        }
    }

    private static void CheckAttributes(List<RuleBreak> breaks, IReadOnlyList<ProductAttribute> attributes)
    {
        AtMost(breaks, "attributes", attributes.Count, MaxAttributes);
        for (var i = 0; i < attributes.Count; i++)
        {
            Require(breaks, $"attributes[{i}].name", attributes[i].Name, MaxShortText);
            Require(breaks, $"attributes[{i}].value", attributes[i].Value, MaxAttributeValue);
        }
    }

    private static void CheckOptions(List<RuleBreak> breaks, IReadOnlyList<ProductOption> options)
    {
        AtMost(breaks, "options", options.Count, MaxOptions);
        for (var i = 0; i < options.Count; i++)
        {
            var values = options[i].Values;
            Require(breaks, $"options[{i}].name", options[i].Name, MaxShortText);
            AtMost(breaks, $"options[{i}].values", values.Count, MaxValues);
            if (values.Count == 0)
            {
                breaks.Add(new("option-empty", $"options[{i}].values"));
            }

            for (var j = 0; j < values.Count; j++)
            {
                var path = $"options[{i}].values[{j}]";
                if (string.IsNullOrWhiteSpace(values[j].Code))
                {
                    breaks.Add(new("missing", path + ".code"));
                }

                Limit(breaks, path + ".code", values[j].Code, MaxCode);
                Require(breaks, path + ".label", values[j].Label, MaxShortText);
                if (values.Take(j).Any(value => value.Code == values[j].Code))
                {
                    breaks.Add(new("value-twice", path + ".code", values[j].Code));
                }
            }
        }
    }

    private static void CheckImages(List<RuleBreak> breaks, IReadOnlyList<ImageDraft> images)
    {
        AtMost(breaks, "images", images.Count, MaxImages);
        for (var i = 0; i < images.Count; i++)
        {
            if (images[i].File is null && images[i].SourceUrl is null)
            {
                breaks.Add(new("missing", $"images[{i}].file"));
            }

            Limit(breaks, $"images[{i}].file", images[i].File, MaxShortText);
            Limit(breaks, $"images[{i}].sourceUrl", images[i].SourceUrl, 2000);
            Limit(breaks, $"images[{i}].alt", images[i].Alt, MaxLongText);
        }
    }
}
