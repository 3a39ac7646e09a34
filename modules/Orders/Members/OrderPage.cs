using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;
using CommunityKit.Payments;

namespace CommunityKit.Orders.Members;

/// <summary>An order as its buyer sees it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Snapshot">The same for other modules.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Sum">What it costs.</param>
internal sealed record OrderPage(Order Order, OrderSnapshot Snapshot, IReadOnlyList<ShownLine> Lines, ShownSum Sum)
{
    /// <summary>Ways to pay what is due.</summary>
    public IReadOnlyList<PaymentMethod> Methods { get; init; } = [];

    public IReadOnlyList<ShownParcel> Parcels { get; init; } = [];

    /// <summary>What the buyer may know of what happened, newest first: sentence and time.</summary>
    public IReadOnlyList<(string Text, DateTimeOffset At)> Timeline { get; init; } = [];

    /// <summary>Lines of the address.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Secret of the link that was used; null for the member.</summary>
    public string? Key { get; init; }

    /// <summary>Address of a step of this order for this reader.</summary>
    public required Func<string, string> Url { get; init; }
}
