using System.Text.Json;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommunityKit.Catalog.Data;

/// <summary>Lists that are read and written with their product only, each kept as JSON text in one column.</summary>
internal static class JsonColumns
{
    public static ValueConverter<IReadOnlyList<ProductAttribute>, string> Attributes { get; } = new(
        list => JsonSerializer.Serialize(list, CatalogJson.Default.IReadOnlyListProductAttribute),
        text => JsonSerializer.Deserialize(text, CatalogJson.Default.IReadOnlyListProductAttribute)!);

    public static ValueConverter<IReadOnlyList<ProductOption>, string> Options { get; } = new(
        list => JsonSerializer.Serialize(list, CatalogJson.Default.IReadOnlyListProductOption),
        text => JsonSerializer.Deserialize(text, CatalogJson.Default.IReadOnlyListProductOption)!);

    public static ValueConverter<IReadOnlyList<ProductValue>, string> Values { get; } = new(
        list => JsonSerializer.Serialize(list, CatalogJson.Default.IReadOnlyListProductValue),
        text => JsonSerializer.Deserialize(text, CatalogJson.Default.IReadOnlyListProductValue)!);

    public static ValueComparer<IReadOnlyList<ProductValue>> ValuesComparer { get; } =
        new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list);

    public static ValueComparer<IReadOnlyList<ProductAttribute>> AttributesComparer { get; } =
        new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list);

    public static ValueComparer<IReadOnlyList<ProductOption>> OptionsComparer { get; } =
        new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list);
}
