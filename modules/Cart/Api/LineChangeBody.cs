namespace CommunityKit.Cart.Api;

/// <summary>A change of a line; what is left out stays.</summary>
public sealed class LineChangeBody
{
    /// <summary>Pieces; 0 removes the line.</summary>
    public int? Quantity { get; set; }

    /// <summary>True to save it for later, false to take it back.</summary>
    public bool? Saved { get; set; }
}
