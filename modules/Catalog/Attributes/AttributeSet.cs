using System.Globalization;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Attributes;

/// <summary>The shop's attributes in order, with the values that they can have. Immutable, thread-safe.</summary>
public sealed class AttributeSet(IReadOnlyList<AttributeDefinition> definitions, IReadOnlyList<AttributeValue> values)
{
    private readonly Dictionary<string, AttributeDefinition> _byCode = definitions.ToDictionary(a => a.Code, StringComparer.Ordinal);
    private readonly ILookup<string, AttributeValue> _values = values.ToLookup(v => v.AttributeCode, StringComparer.Ordinal);

    public IReadOnlyList<AttributeDefinition> All { get; } = [.. definitions.OrderBy(a => a.Position).ThenBy(a => a.Code, StringComparer.Ordinal)];

    public AttributeDefinition? Find(string code) => _byCode.GetValueOrDefault(code);

    public IEnumerable<AttributeValue> ValuesOf(string code) => _values[code].OrderBy(v => v.Position).ThenBy(v => v.Key, StringComparer.Ordinal);

    /// <summary>Label of a value in the reader's language; the key where there is none.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="key">Key of the value.</param>
    /// <param name="yesNo">Words for a question: yes first.</param>
    public string LabelOf(AttributeDefinition attribute, string key, (string Yes, string No) yesNo) => attribute.Kind == AttributeKind.YesNo
        ? key == AttributeKeys.Yes ? yesNo.Yes : yesNo.No
        : _values[attribute.Code].FirstOrDefault(v => v.Key == key)?.Label.For() is { Length: > 0 } label ? label : key;

    /// <summary>A product's values as facts in the reader's language, in the order of the attributes.</summary>
    public IEnumerable<KeyValuePair<string, string>> Facts(IReadOnlyList<ProductValue> of, (string Yes, string No) yesNo)
    {
        foreach (var attribute in All.Where(a => a.IsShown))
        {
            if (of.FirstOrDefault(v => v.Attribute == attribute.Code) is { } value)
            {
                yield return KeyValuePair.Create(attribute.Name.For(), WordsOf(attribute, value, yesNo));
            }
        }
    }

    /// <summary>A value in the reader's language.</summary>
    public string WordsOf(AttributeDefinition attribute, ProductValue value, (string Yes, string No) yesNo) => attribute.Kind switch
    {
        AttributeKind.Text => value.Text.For(),
        AttributeKind.Number => $"{value.Number?.ToString("0.######", CultureInfo.CurrentCulture)} {attribute.Unit.For()}".TrimEnd(),
        _ => string.Join(", ", value.Keys.Select(key => LabelOf(attribute, key, yesNo))),
    };
}
