using CommunityKit.Customers;

namespace CommunityKit.Orders.Checkout;

/// <summary>What the buyer has chosen so far.</summary>
internal sealed record Choices
{
    /// <summary>Where it goes, as far as it is known.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Key of the way to the buyer; the first that fits when null or not on offer.</summary>
    public string? FulfilmentKey { get; init; }

    /// <summary>What other modules asked for.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
