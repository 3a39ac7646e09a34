namespace CommunityKit.Catalog.Listings;

/// <summary>Names of shelves: one letter for the kind, then what names it among its kind. The migration that fills them spells them too.</summary>
internal static class Shelf
{
    public const int MaxLength = 110;

    /// <summary>All goods of the shop window.</summary>
    public const string All = "*";

    public static string Category(Guid id) => "c" + id.ToString("N");

    public static string Brand(Guid id) => "b" + id.ToString("N");

    /// <param name="key">The tag in lower case.</param>
    public static string Tag(string key) => "t" + key;

    /// <param name="attribute">Code of the attribute.</param>
    /// <param name="key">Key of the value.</param>
    public static string Value(string attribute, string key) => ValuePrefix(attribute) + key;

    public static string ValuePrefix(string attribute) => $"a{attribute}:";
}
