namespace CommunityKit.Catalog.Products;

/// <summary>What one piece holds, by which prices of different packs are compared. Immutable.</summary>
/// <param name="Amount">At least 1, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Grams, millilitres or pieces.</param>
/// <param name="Per">Amount that the unit price is told for, for example 500; 0 for the shop's own way.</param>
public sealed record Content(int Amount, ContentUnit Unit, int Per = 0);
