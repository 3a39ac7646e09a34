using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Exchange;

[JsonSerializable(typeof(ContentRecord))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
