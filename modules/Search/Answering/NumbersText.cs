using System.Globalization;

namespace CommunityKit.Search.Answering;

/// <summary>A document's numbers as one text: <c>price 1200;created 1700000000</c>.</summary>
internal static class NumbersText
{
    public static string Write(IReadOnlyDictionary<string, long> numbers) =>
        string.Join(';', numbers.Select(number => $"{number.Key} {number.Value.ToString(CultureInfo.InvariantCulture)}"));

    public static IEnumerable<KeyValuePair<string, long>> Read(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(number => number.LastIndexOf(' ') is var blank && blank > 0
            ? KeyValuePair.Create(number[..blank], long.Parse(number.AsSpan(blank + 1), CultureInfo.InvariantCulture))
            : default)
        .Where(number => number.Key is not null);
}
