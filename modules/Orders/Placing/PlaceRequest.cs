using CommunityKit.Cart;
using CommunityKit.Customers;
using CommunityKit.Orders.Checkout;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Placing;

/// <summary>What is to be ordered, as the buyer confirmed it.</summary>
/// <param name="Key">One order is placed per key, however often it is sent.</param>
/// <param name="Bill">What it costs now, and for what.</param>
/// <param name="Provider">Key of the provider that the buyer chose; may be empty when nothing is to be paid.</param>
internal sealed record PlaceRequest(string Key, Bill Bill, string Provider)
{
    /// <summary>Stands for the content of the request, to tell a repetition from another request under the same key; null for a form.</summary>
    public string? Content { get; init; }

    /// <summary>Fingerprint of the figures that the buyer saw; null to take those of now.</summary>
    public string? SeenFingerprint { get; init; }

    /// <summary>The cart that becomes the order; null for lines that were named directly.</summary>
    public CartSnapshot? Cart { get; init; }

    public PostalAddress? Address { get; init; }

    /// <summary>Address for messages to a guest.</summary>
    public string? Email { get; init; }

    /// <summary>Where somebody who fetches the goods can be reached; an address has its own.</summary>
    public string? Phone { get; init; }

    public string Note { get; init; } = "";

    public required string Culture { get; init; }
}
