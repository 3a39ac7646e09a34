namespace CommunityKit.Inventory.Api;

/// <summary>A line of the journal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Kind">Why pieces moved.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Location">Code of the location.</param>
/// <param name="OnHandDelta">Pieces that came (positive) or went.</param>
/// <param name="ReservedDelta">Promised pieces more or fewer.</param>
/// <param name="Owner">Who holds the promise; null for corrections.</param>
/// <param name="Actor">Who did it; empty for the shop itself.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record MovementItem(
    Guid Id, DateTimeOffset At, string Kind, Guid VariantId, string Location, int OnHandDelta, int ReservedDelta, Guid? Owner, string Actor, string Reason);
