using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Admin;

/// <summary>Variants as an editor types them: a row each, named by the labels of its values.</summary>
internal static class VariantTable
{
    private const string Slash = " / ";

    /// <summary>The labels of a variant's values.</summary>
    public static string ChoiceOf(VariantDraft variant, IReadOnlyList<ProductOption> options) =>
        string.Join(Slash, variant.Values.Select((code, i) => options[i].Values.FirstOrDefault(value => value.Code == code)?.Label.For() ?? code));

    /// <summary>The codes that a row means. Words that name no value stay as they are, for the rules to refuse.</summary>
    public static IReadOnlyList<string> CodesOf(string? choice, IReadOnlyList<ProductOption> options)
    {
        if (string.IsNullOrWhiteSpace(choice))
        {
            return [];
        }

        // A label may have a slash of its own; one with blanks around it separates.
        var parts = options.Count == 1 ? [choice.Trim()] : choice.Split(choice.Contains(Slash, StringComparison.Ordinal) ? Slash : "/", StringSplitOptions.TrimEntries);
        return [.. parts.Select((part, i) => i < options.Count && Find(options[i], part) is { } value ? value.Code : part)];
    }

    /// <summary>
    /// The variants with one for every combination of values: rows without values take the combinations that are free, in order, the rest
    /// is new and costs and weighs as the first one.
    /// </summary>
    public static IReadOnlyList<VariantDraft> Complete(IReadOnlyList<VariantDraft> variants, IReadOnlyList<ProductOption> options)
    {
        if (options.Count == 0)
        {
            return variants;
        }

        // One more than allowed is enough for the rules to refuse it.
        var missing = new Queue<IReadOnlyList<string>>(Combinations(options)
            .Take(ProductRules.MaxVariants + 1)
            .Where(values => !variants.Any(variant => variant.Values.SequenceEqual(values))));
        var result = variants.Select(variant => variant.Values.Count == 0 && missing.TryDequeue(out var free) ? variant with { Values = free } : variant).ToList();
        var model = variants.Count > 0 ? variants[0] : new VariantDraft();
        result.AddRange(missing.Select(values => new VariantDraft { Values = values, Price = model.Price, WeightGrams = model.WeightGrams, TracksStock = model.TracksStock }));
        return result;
    }

    private static IEnumerable<IReadOnlyList<string>> Combinations(IReadOnlyList<ProductOption> options) =>
        options.Aggregate(
            (IEnumerable<IReadOnlyList<string>>)[[]],
            (soFar, option) => soFar.SelectMany(values => option.Values.Select(value => (IReadOnlyList<string>)[.. values, value.Code])));

    private static OptionValue? Find(ProductOption option, string words) =>
        option.Values.FirstOrDefault(value => value.Label.Cultures.Any(culture => string.Equals(value.Label.Exactly(culture), words, StringComparison.OrdinalIgnoreCase)))
        ?? option.Values.FirstOrDefault(value => value.Code == words);
}
