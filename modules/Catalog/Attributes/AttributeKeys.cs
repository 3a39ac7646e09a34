using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Attributes;

/// <summary>The keys by which lists filter for a value.</summary>
internal static class AttributeKeys
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The keys of a product's value; none for numbers, which are filtered by range.</summary>
    public static IReadOnlyList<string> Of(AttributeDefinition attribute, ProductValue value) => attribute.Kind switch
    {
        AttributeKind.Choice or AttributeKind.YesNo => value.Keys,
        AttributeKind.Text when OfText(value.Text) is { Length: > 0 } key => [key],
        _ => [],
    };

    /// <summary>The key of a text: the same words give the same key, whatever their case and marks.</summary>
    public static string OfText(LocalizedText text)
    {
        var key = Handle.From(text.Exactly("en") ?? text.For(System.Globalization.CultureInfo.InvariantCulture));
        return key.Length <= AttributeValue.MaxKey ? key : key[..AttributeValue.MaxKey].TrimEnd('-');
    }
}
