namespace CommunityKit.Inventory;

/// <summary>Pieces that could not be held.</summary>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Wanted">Pieces asked for, all lines together.</param>
/// <param name="Available">Pieces that could have been held; 0 or more.</param>
public sealed record Shortage(Guid VariantId, int Wanted, int Available);
