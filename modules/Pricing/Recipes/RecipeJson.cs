using System.Text.Json.Serialization;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Taxes;

namespace CommunityKit.Pricing.Recipes;

/// <summary>
/// The files of recipes. A name that is not known is a slip of the pen and refused. Rows have setters because generated code loses the
/// defaults of init-only members.
/// </summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(List<PriceListEntry>))]
[JsonSerializable(typeof(OffersEntry))]
[JsonSerializable(typeof(List<CouponEntry>))]
[JsonSerializable(typeof(ShippingEntry))]
[JsonSerializable(typeof(List<TaxClassEntry>))]
internal sealed partial class RecipeJson : JsonSerializerContext;
