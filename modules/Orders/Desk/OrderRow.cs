namespace CommunityKit.Orders.Desk;

/// <summary>An order in the admin's list.</summary>
internal sealed record OrderRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required OrderState State { get; init; }

    public required string? Problem { get; init; }

    public required string Recipient { get; init; }

    public required string FulfilmentName { get; init; }

    public required long TotalMinor { get; init; }

    public required string Currency { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }
}
