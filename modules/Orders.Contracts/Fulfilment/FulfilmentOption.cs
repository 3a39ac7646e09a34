using CommunityKit.Monetary;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>A way that the buyer can choose. Immutable.</summary>
/// <param name="Key">Method and choice, such as <c>delivery/standard</c> or <c>pickup/…</c>; kept on the order.</param>
/// <param name="Name">Name in the buyer's language.</param>
/// <param name="Fee">What it costs.</param>
public sealed record FulfilmentOption(string Key, string Name, Money Fee)
{
    /// <summary>One line about it: days, opening hours; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>True if an address is needed.</summary>
    public bool NeedsAddress { get; init; } = true;

    /// <summary>Takes stock from this location only; null for the shop's order of locations.</summary>
    public Guid? LocationId { get; init; }
}
