namespace CommunityKit.Orders.AfterSales;

/// <summary>Pieces that can be given back.</summary>
/// <param name="Holding">What the buyer has.</param>
/// <param name="Most">Pieces at most, for the reason that allows the most.</param>
/// <param name="NoReasonUntil">First instant at which a reason is needed; null when one is needed now.</param>
/// <param name="Excluded">Why a reason is always needed: <c>digital</c> or a tag; null when it is not.</param>
/// <param name="Instead">Variants to choose from in exchange.</param>
internal sealed record ReturnablePieces(Holding Holding, int Most, DateTimeOffset? NoReasonUntil, string? Excluded, IReadOnlyList<Replacement> Instead);
