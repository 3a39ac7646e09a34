namespace CommunityKit.Catalog.Api;

/// <summary>A category on the wire as it is.</summary>
public sealed class CategoryResource : CategoryBody
{
    public Guid Id { get; set; }

    /// <summary>Grows with every change; also the <c>ETag</c>.</summary>
    public long Version { get; set; }
}
