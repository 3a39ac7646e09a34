using System.Text.Json.Serialization;
using CommunityKit.Payments.Providers;

namespace CommunityKit.Payments.Notices;

[JsonSerializable(typeof(ProviderAnswer))]
internal sealed partial class HeardJson : JsonSerializerContext;
