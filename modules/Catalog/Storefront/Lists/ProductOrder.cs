using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>Order of a product list.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductOrder>))]
public enum ProductOrder
{
    Newest,
    PriceUp,
    PriceDown,
    Title,
}
