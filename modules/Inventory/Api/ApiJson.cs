using System.Text.Json.Serialization;

namespace CommunityKit.Inventory.Api;

/// <summary>How the interface for programs reads and writes. A member that is not known is a slip of the pen and refused.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LevelItem))]
[JsonSerializable(typeof(LevelItems))]
[JsonSerializable(typeof(MovementItems))]
[JsonSerializable(typeof(IReadOnlyList<StockLocation>))]
[JsonSerializable(typeof(AdjustmentBody))]
[JsonSerializable(typeof(TransferBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
