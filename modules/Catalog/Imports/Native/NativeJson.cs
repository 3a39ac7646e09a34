using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Native;

/// <summary>Cells that have more shape than text.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<ProductAttribute>))]
[JsonSerializable(typeof(IReadOnlyList<ProductOption>))]
[JsonSerializable(typeof(IReadOnlyList<ProductValue>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(List<NativeImage>))]
[JsonSerializable(typeof(Dictionary<string, LocalizedText>))]
internal sealed partial class NativeJson : JsonSerializerContext
{
    private static NativeJson? _readable;

    /// <summary>Chinese stays readable in the sheet.</summary>
    public static NativeJson Readable => _readable ??= new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
