using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports;

/// <summary>
/// What a column map has no place for is kept on the product, hidden from shoppers, under the name of its column: nothing of a file is lost
/// in silence.
/// </summary>
internal static class Leftovers
{
    private const int MaxName = 200;
    private const int MaxValue = ProductRules.MaxAttributeValue;

    /// <summary>The facts of a product with those of a file in their places.</summary>
    /// <param name="known">The facts as they are.</param>
    /// <param name="culture">Language of the file.</param>
    /// <param name="columns">Columns that the file has, told or not; what it does not tell any more goes.</param>
    /// <param name="told">Name of the column, value, and whether shoppers see it.</param>
    public static IReadOnlyList<ProductAttribute> Merge(
        IReadOnlyList<ProductAttribute> known, string culture, IReadOnlyCollection<string> columns, IReadOnlyList<(LocalizedText Name, LocalizedText Value, bool Hidden)> told)
    {
        var result = new List<ProductAttribute>();
        var used = new HashSet<int>();
        foreach (var attribute in known)
        {
            var at = told.ToList().FindIndex(fact => fact.Name.Exactly(culture) is { } name && Cut(name, MaxName) == attribute.Name.Exactly(culture));
            if (at >= 0 && used.Add(at))
            {
                var value = told[at].Value.Cultures.Aggregate(attribute.Value, (text, c) => text.With(c, Cut(told[at].Value.Exactly(c)!, MaxValue)));
                result.Add(value.Equals(attribute.Value) ? attribute : attribute with { Value = value });
            }
            else if (!attribute.Hidden || attribute.Name.Exactly(culture) is not { } name || !columns.Contains(name))
            {
                result.Add(attribute);
            }
        }

        result.AddRange(told.Where((_, i) => !used.Contains(i)).Select(fact => new ProductAttribute(CutAll(fact.Name, MaxName), CutAll(fact.Value, MaxValue)) { Hidden = fact.Hidden }));
        return result;
    }

    /// <summary>The different values of a column over the rows of a product, in their order.</summary>
    public static string Together(IEnumerable<string> cells) => string.Join(" | ", cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal));

    private static LocalizedText CutAll(LocalizedText text, int length) => text.Cultures.Aggregate(text, (result, culture) => result.With(culture, Cut(text.Exactly(culture)!, length)));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
