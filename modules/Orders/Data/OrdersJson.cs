using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Customers;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Refunds;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Data;

/// <summary>How values that are read and written with their order only are kept as text.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostalAddress))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<PriceClaim>))]
[JsonSerializable(typeof(IReadOnlyList<QuoteTax>))]
[JsonSerializable(typeof(IReadOnlyList<PriceStep>))]
[JsonSerializable(typeof(IReadOnlyList<BundlePart>))]
[JsonSerializable(typeof(IReadOnlyList<NoteArgument>))]
[JsonSerializable(typeof(IReadOnlyList<RefundPart>))]
[JsonSerializable(typeof(IReadOnlyList<LinePieces>))]
[JsonSerializable(typeof(IReadOnlyList<TrackingEntry>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(WeightPricing))]
internal sealed partial class OrdersJson : JsonSerializerContext;
