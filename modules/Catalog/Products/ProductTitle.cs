using System.Globalization;

namespace CommunityKit.Catalog.Products;

/// <summary>The place of a product among titles in one language. Changed through its product only.</summary>
public sealed class ProductTitle
{
    public const int MaxLength = 400;

    public Guid ProductId { get; private init; }

    /// <summary>BCP 47 name.</summary>
    public string Culture { get; private init; } = "";

    /// <summary>Hexadecimal: compares as text the way the language sorts, Chinese by its reading.</summary>
    public string SortKey { get; private set; } = "";

    internal static ProductTitle Of(Guid productId, string culture) => new() { ProductId = productId, Culture = culture };

    internal void Change(string title) => SortKey = KeyOf(title, Culture);

    private static string KeyOf(string title, string culture)
    {
        var key = CultureInfo.GetCultureInfo(culture).CompareInfo
            .GetSortKey(title, CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth)
            .KeyData;
        return Convert.ToHexString(key.AsSpan(0, Math.Min(key.Length, MaxLength / 2)));
    }
}
