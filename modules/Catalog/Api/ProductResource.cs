namespace CommunityKit.Catalog.Api;

/// <summary>A product on the wire as it is.</summary>
public sealed class ProductResource : ProductBody
{
    public Guid Id { get; set; }

    /// <summary>Grows with every change; also the <c>ETag</c>.</summary>
    public long Version { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
