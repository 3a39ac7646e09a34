using System.Globalization;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Admin;

/// <summary>Values of attributes as an editor types them.</summary>
internal static class ValueRows
{
    private static readonly string[] Yes = ["yes", "true", "1", "是", "有"];
    private static readonly char[] Commas = [',', '，', '、'];

    public static List<ValueRow> Of(IReadOnlyList<ProductValue> values, AttributeSet set, (string Yes, string No) yesNo) =>
        [.. values.Where(value => set.Find(value.Attribute) is not null).Select(value => new ValueRow { Attribute = value.Attribute, Value = Text(value, set.Find(value.Attribute)!, set, yesNo) })];

    /// <summary>The values of the rows, and those that the form cannot show because their attribute is gone.</summary>
    public static IReadOnlyList<ProductValue> Read(List<ValueRow> rows, IReadOnlyList<ProductValue> known, AttributeSet set) =>
    [
        .. rows.Where(row => row.Attribute.Length > 0 && !row.Value.IsEmpty).Select(row => Read(row, set)),
        .. known.Where(value => set.Find(value.Attribute) is null),
    ];

    private static LocalizedText Text(ProductValue value, AttributeDefinition attribute, AttributeSet set, (string Yes, string No) yesNo) => attribute.Kind switch
    {
        AttributeKind.Text => value.Text,
        AttributeKind.Number => LocalizedText.Of(CultureInfo.CurrentUICulture.Name, value.Number?.ToString(CultureInfo.InvariantCulture)),
        _ => LocalizedText.Of(CultureInfo.CurrentUICulture.Name, string.Join(", ", value.Keys.Select(key => set.LabelOf(attribute, key, yesNo)))),
    };

    private static ProductValue Read(ValueRow row, AttributeSet set)
    {
        var written = row.Value.For().Trim();
        return set.Find(row.Attribute)?.Kind switch
        {
            AttributeKind.Number when decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                new(row.Attribute) { Number = number },
            AttributeKind.YesNo => new(row.Attribute) { Keys = [Yes.Contains(written, StringComparer.OrdinalIgnoreCase) ? AttributeKeys.Yes : AttributeKeys.No] },
            AttributeKind.Choice => new(row.Attribute)
            {
                Keys = [.. written.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => KeyOf(set, row.Attribute, word)).Distinct(StringComparer.Ordinal)],
            },
            _ => new(row.Attribute) { Text = row.Value },
        };
    }

    /// <summary>Key of the choice with this label in any language; words that name none stay as they are, for the rules to refuse.</summary>
    private static string KeyOf(AttributeSet set, string attribute, string word) =>
        set.ValuesOf(attribute).FirstOrDefault(v => v.Label.Cultures.Any(c => string.Equals(v.Label.Exactly(c), word, StringComparison.OrdinalIgnoreCase)))?.Key ?? word;
}
