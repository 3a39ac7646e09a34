using System.Text;

namespace CommunityKit.Catalog.Products;

/// <summary>Search by part of a word, in Chinese and in Latin script alike: both sides are folded the same way and compared by LIKE.</summary>
public static class SearchText
{
    /// <summary>The character that takes away the meaning of <c>%</c> and <c>_</c>.</summary>
    public const string Escape = "\\";

    private const int MaxWords = 8;

    /// <summary>Full-width forms become ordinary ones, capitals small.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>A LIKE pattern for each word of a query; all must hit.</summary>
    public static IReadOnlyList<string> Patterns(string query) =>
    [
        .. Fold(query)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxWords)
            .Select(word => "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%"),
    ];
}
