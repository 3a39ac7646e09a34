namespace CommunityKit.Orders.Placing;

/// <summary>What became of a wish to order: exactly one of the three is set.</summary>
internal sealed record PlaceResult
{
    /// <summary>The order that was placed, now or by an earlier sending of the same key.</summary>
    public PlacedOrder? Order { get; init; }

    /// <summary>True if something is not as the buyer saw it: the calculation has to be shown again.</summary>
    public bool HasChanged { get; init; }

    /// <summary>Why it cannot be ordered, in the buyer's language.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Stable code of the refusal; null without one.</summary>
    public string? Code { get; init; }
}
