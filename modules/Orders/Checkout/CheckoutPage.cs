using CommunityKit.Customers;
using CommunityKit.Orders.Showing;
using CommunityKit.Payments;

namespace CommunityKit.Orders.Checkout;

/// <summary>The checkout.</summary>
/// <param name="Form">What the buyer filled in.</param>
/// <param name="Bill">What it costs.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Sum">The calculation.</param>
internal sealed record CheckoutPage(CheckoutForm Form, Bill Bill, IReadOnlyList<ShownLine> Lines, ShownSum Sum)
{
    /// <summary>Saved addresses with their text.</summary>
    public IReadOnlyList<(SavedAddress Saved, string Text)> Book { get; init; } = [];

    public IReadOnlyList<PaymentMethod> Methods { get; init; } = [];

    /// <summary>What could not be honoured.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why it was not ordered.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>True if the figures are not those that the buyer saw.</summary>
    public bool HasChanged { get; init; }

    public bool IsMember { get; init; }

    /// <summary>Minutes that goods are held for an order that is not paid.</summary>
    public int UnpaidMinutes { get; init; }

    /// <summary>True if goods are fetched: no address is asked for, but a phone number.</summary>
    public bool NeedsPhone => Bill is { HasGoods: true, Chosen.NeedsAddress: false };

    /// <summary>True if the address is typed here.</summary>
    public bool IsNewAddress => Book.Count == 0 || Form.AddressId == CheckoutForm.NewAddress;
}
