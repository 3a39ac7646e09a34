namespace CommunityKit.Orders.AfterSales;

/// <summary>A return in the admin's list.</summary>
internal sealed record ReturnRow
{
    public required Guid Id { get; init; }

    public required string OrderNumber { get; init; }

    public required int Number { get; init; }

    public required ReturnKind Kind { get; init; }

    public required ReturnReason Reason { get; init; }

    public required ReturnState State { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}
