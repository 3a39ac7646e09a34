using CommunityKit.Catalog.Imports.Maps;
using CommunityKit.Catalog.Imports.Native;
using CommunityKit.Catalog.Imports.Shopify;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>The dialects that are known, the more special ones first: the first that fits a heading reads the file.</summary>
internal static class Dialects
{
    private static readonly IReadOnlyList<IDialect> BuiltIn =
    [
        new NativeDialect(), new ShopifyDialect(), new WooCommerceDialect(), new VendureDialect(), new OpenFoodNetworkDialect(),
        new SpreeDialect(), new TranslationsDialect(),
    ];

    /// <summary>Names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. BuiltIn.Concat(KnownMaps.All.Select(map => (IDialect)new MappedDialect(map))).Select(dialect => dialect.Name)];

    /// <summary>The shop's own maps come before the known ones, so that a shop can read a file its own way.</summary>
    /// <param name="own">Maps of the shop.</param>
    public static IReadOnlyList<IDialect> With(IReadOnlyList<ColumnMap> own) =>
        [.. own.Select(map => (IDialect)new MappedDialect(map)), .. BuiltIn, .. KnownMaps.All.Select(map => new MappedDialect(map))];
}
