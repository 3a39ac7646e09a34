using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Admin;

/// <summary>Options as an editor types them: one value per line and language.</summary>
internal static class OptionLines
{
    /// <summary>The values as lines.</summary>
    public static LocalizedText Write(IReadOnlyList<OptionValue> values)
    {
        var cultures = values.SelectMany(value => value.Label.Cultures).Distinct(StringComparer.OrdinalIgnoreCase);
        return cultures.Aggregate(LocalizedText.Empty, (text, culture) => text.With(culture, string.Join('\n', values.Select(value => value.Label.Exactly(culture) ?? ""))));
    }

    /// <summary>The options of the rows. A value keeps its code as long as any of its labels stays in its option, so that variants stay its own.</summary>
    public static IReadOnlyList<ProductOption> Read(IReadOnlyList<OptionRow> rows, IReadOnlyList<ProductOption> known)
    {
        var options = new List<ProductOption>();
        for (var i = 0; i < rows.Count; i++)
        {
            var before = known.FirstOrDefault(option => SharesText(option.Name, rows[i].Name)) ?? known.ElementAtOrDefault(i);
            options.Add(new ProductOption(rows[i].Name, Values(rows[i].Values, before)));
        }

        return options;
    }

    private static List<OptionValue> Values(LocalizedText lines, ProductOption? before)
    {
        var byCulture = lines.Cultures.Select(culture => (culture, Lines: lines.Exactly(culture)!.Split('\n', StringSplitOptions.TrimEntries))).ToList();
        var values = new List<OptionValue>();
        for (var i = 0; i < byCulture.Select(pair => pair.Lines.Length).DefaultIfEmpty(0).Max(); i++)
        {
            var label = byCulture.Aggregate(LocalizedText.Empty, (text, pair) => text.With(pair.culture, pair.Lines.ElementAtOrDefault(i)));
            if (!label.IsEmpty)
            {
                values.Add(new OptionValue(CodeOf(label, before, values), label));
            }
        }

        return values;
    }

    private static string CodeOf(LocalizedText label, ProductOption? before, List<OptionValue> taken)
    {
        if (before?.Values.FirstOrDefault(value => SharesText(value.Label, label) && !IsTaken(value.Code)) is { } same)
        {
            return same.Code;
        }

        var root = Handle.From(label.Exactly("en") ?? label.For(System.Globalization.CultureInfo.InvariantCulture));
        root = root.Length == 0 ? "value" : root[..Math.Min(root.Length, ProductRules.MaxCode - 4)];
        var code = root;
        for (var number = 2; IsTaken(code); number++)
        {
            code = Handle.Numbered(root, number);
        }

        return code;

        bool IsTaken(string wanted) => taken.Exists(value => value.Code == wanted);
    }

    private static bool SharesText(LocalizedText a, LocalizedText b) => a.Cultures.Any(culture => a.Exactly(culture) == b.Exactly(culture));
}
