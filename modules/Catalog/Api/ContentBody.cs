using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Api;

/// <summary>What a piece holds, on the wire.</summary>
public sealed class ContentBody
{
    public int Amount { get; set; }

    public ContentUnit Unit { get; set; }

    /// <summary>Amount that the unit price is told for; left out for the shop's own way.</summary>
    public int? Per { get; set; }
}
