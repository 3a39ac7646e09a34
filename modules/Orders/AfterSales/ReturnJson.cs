using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>How lists of a return are kept as text.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<ReturnMoment>))]
internal sealed partial class ReturnJson : JsonSerializerContext;
