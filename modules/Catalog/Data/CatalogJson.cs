using System.Text.Json.Serialization;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Data;

/// <summary>How the catalog's columns are written as JSON.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ProductAttribute>))]
[JsonSerializable(typeof(IReadOnlyList<ProductOption>))]
[JsonSerializable(typeof(IReadOnlyList<ProductValue>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
