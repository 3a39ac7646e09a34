using System.Text.Json.Serialization;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Taxes;

namespace CommunityKit.Pricing.Data;

/// <summary>How pricing's columns are written as JSON.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoodsFilter))]
[JsonSerializable(typeof(IReadOnlyList<ReductionStep>))]
[JsonSerializable(typeof(IReadOnlyList<ShippingRate>))]
[JsonSerializable(typeof(IReadOnlyList<TaxRate>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class PricingJson : JsonSerializerContext;
