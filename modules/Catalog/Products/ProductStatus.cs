using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Products;

/// <summary>Where a product is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductStatus>))]
public enum ProductStatus
{
    /// <summary>In the making; shoppers do not see it.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>In the shop.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Not sold any more; its page says so.</summary>
    [JsonStringEnumMemberName("archived")]
    Archived,
}
