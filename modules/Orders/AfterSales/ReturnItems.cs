namespace CommunityKit.Orders.AfterSales;

/// <summary>The returns of an order.</summary>
internal sealed record ReturnItems(IReadOnlyList<ReturnAnswer> Items);

/// <summary>A return. Amounts are minor units.</summary>
internal sealed record ReturnAnswer(
    Guid Id, int Number, string Kind, string Reason, string State, string Text, int Photos, DateTimeOffset RequestedAt, DateTimeOffset? SendBackUntil,
    string Carrier, string TrackingNumber, long RefundedMinor, IReadOnlyList<ReturnLineAnswer> Lines, IReadOnlyList<ReturnMomentAnswer> Moments);

/// <summary>A line of a return.</summary>
internal sealed record ReturnLineAnswer(
    Guid Id, Guid LineId, Guid? HeldFrom, int Requested, int Approved, int Accepted, int Sellable, long AmountMinor, Guid? VariantId, long DifferenceMinor);

/// <summary>A state that a return came into.</summary>
internal sealed record ReturnMomentAnswer(string State, DateTimeOffset At, string Note);
