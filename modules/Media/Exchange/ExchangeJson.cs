using System.Text.Json.Serialization;

namespace CommunityKit.Media.Exchange;

[JsonSerializable(typeof(AssetRecord))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
