namespace CommunityKit.Pricing.Api;

/// <summary>A line to be priced.</summary>
public sealed class QuoteBodyLine
{
    public required Guid VariantId { get; set; }

    public int Quantity { get; set; } = 1;

    /// <summary>Name of the line in the answer; made up when left out.</summary>
    public Guid? LineId { get; set; }
}
