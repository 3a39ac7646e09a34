using CommunityKit.Inventory.Movements;

namespace CommunityKit.Inventory.Admin;

/// <summary>A line of the journal, as the list shows it.</summary>
public sealed class MovementRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public MovementKind Kind { get; init; }

    public Guid VariantId { get; init; }

    public string? Sku { get; init; }

    public string SearchText { get; init; } = "";

    public LocalizedText Location { get; init; } = LocalizedText.Empty;

    public string LocationCode { get; init; } = "";

    public int OnHandDelta { get; init; }

    public int ReservedDelta { get; init; }

    public string Actor { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Title { get; set; } = "";
}
