using CommunityKit.Customers;
using CommunityKit.Orders.Refunds;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

/// <summary>
/// An order: state and rules, no I/O. Every change leaves its entries, events and effects in the lists of this class; whoever saves the
/// order carries them out in the same transaction. Invariants: total = Σ lines + Σ fees; refunded ≤ paid; what is kept
/// (paid − refunded) never exceeds what the order is worth, and equals it while nothing is due.
/// </summary>
internal sealed partial class Order
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    /// <summary>One order per key, however often it is placed.</summary>
    public required string PlacementKey { get; init; }

    /// <summary>Stands for what was sent under the key; null when a form placed it.</summary>
    public string? PlacementContent { get; init; }

    /// <summary>Secret part of the guest's link.</summary>
    public required string AccessKey { get; init; }

    public OrderState State { get; private set; }

    public required string Currency { get; init; }

    public bool IsTaxIncluded { get; init; } = true;

    public Guid? MemberId { get; private set; }

    public required string Culture { get; init; }

    /// <summary>Address for messages to a guest.</summary>
    public string? Email { get; private set; }

    public string Recipient { get; private set; } = "";

    /// <summary>Digits of the phone number, for finding the order.</summary>
    public string Phone { get; private set; } = "";

    public PostalAddress? Address { get; private set; }

    public string FulfilmentKey { get; init; } = "";

    /// <summary>Name of the way to the buyer on the day of the order.</summary>
    public string FulfilmentName { get; init; } = "";

    public Guid? LocationId { get; init; }

    public IReadOnlyList<string> CouponCodes { get; init; } = [];

    public IReadOnlyList<PriceClaim> Claims { get; private set; } = [];

    public IReadOnlyList<QuoteTax> Taxes { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the buyer wrote.</summary>
    public string Note { get; private set; } = "";

    public long TotalMinor { get; private set; }

    public long PaidMinor { get; private set; }

    public long RefundedMinor { get; private set; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>UTC instant at which stock and offers are no longer held.</summary>
    public DateTimeOffset PayUntil { get; init; }

    public DateTimeOffset? PaidAt { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>UTC instant at which the time for returns is over.</summary>
    public DateTimeOffset? ReturnableUntil { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Code of <see cref="Events.OrderCancelled.Reason"/>.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Code of what needs a person; null when nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>UTC instant at which the goods were packed; null before.</summary>
    public DateTimeOffset? PackedAt { get; private set; }

    public long Version { get; private set; }

    public List<OrderLine> Lines { get; } = [];

    public List<OrderCharge> Charges { get; } = [];

    public List<OrderPayment> Payments { get; } = [];

    public List<OrderRefund> Refunds { get; } = [];

    public List<RefundShare> RefundShares { get; } = [];

    public List<Shipment> Shipments { get; } = [];

    /// <summary>What happened; when read for a change, only what this change adds.</summary>
    public List<OrderEntry> Entries { get; } = [];

    /// <summary>True if the order needs something sent.</summary>
    public bool HasGoods => Lines.Any(line => line is { IsDigital: false, Quantity: > 0 });

    public bool CanCancel => State == OrderState.AwaitingPayment || (State == OrderState.Paid && Lines.All(line => line.Shipped == 0));

    /// <summary>Lines for which pieces are still to be sent.</summary>
    public IEnumerable<OrderLine> ToShip => Lines.Where(line => line is { IsDigital: false, Unshipped: > 0 });
}
