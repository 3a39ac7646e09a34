using CommunityKit.Customers;
using CommunityKit.Monetary;
using CommunityKit.Pricing;

namespace CommunityKit.Orders;

/// <summary>An order as it was read. Immutable. Amounts are minor units of <see cref="Currency"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">What people call it: digits, unique in the shop.</param>
/// <param name="State">How it stands.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Lines">Its lines; those taken out by an edit have no pieces left.</param>
public sealed record OrderSnapshot(Guid Id, string Number, OrderState State, string Currency, IReadOnlyList<OrderLineSnapshot> Lines)
{
    /// <summary>Member who bought; null for a guest, and after an erasure.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Language that the order was placed in.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Fees with their explanations.</summary>
    public IReadOnlyList<QuoteCharge> Charges { get; init; } = [];

    /// <summary>What the order costs as it stands: Σ lines + Σ charges.</summary>
    public long TotalMinor { get; init; }

    /// <summary>What was paid.</summary>
    public long PaidMinor { get; init; }

    /// <summary>What was given back or is on its way back; never above <see cref="PaidMinor"/>.</summary>
    public long RefundedMinor { get; init; }

    /// <summary>Key of the way to the buyer, such as <c>delivery/standard</c>.</summary>
    public string FulfilmentKey { get; init; } = "";

    /// <summary>Where it goes; null for a pickup, digital goods only, and after an erasure.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Limited things that it took.</summary>
    public IReadOnlyList<PriceClaim> Claims { get; init; } = [];

    /// <summary>What other modules noted when it was placed, by names that they document.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>UTC instant at which it was placed.</summary>
    public DateTimeOffset PlacedAt { get; init; }

    /// <summary>UTC instant at which the money came; null before.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>UTC instant at which the last piece arrived; null before.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What the order costs as it stands.</summary>
    public Money Total => new(TotalMinor, Currency);
}
