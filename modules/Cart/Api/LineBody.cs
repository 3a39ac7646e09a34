namespace CommunityKit.Cart.Api;

/// <summary>Something to put in.</summary>
public sealed class LineBody
{
    public required Guid VariantId { get; set; }

    public int Quantity { get; set; } = 1;

    /// <summary>What other modules need to know about the line.</summary>
    public Dictionary<string, string> Inputs { get; set; } = [];
}
