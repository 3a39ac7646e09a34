using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Adding;

/// <summary>What became of the wish to put something in.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Basket">The basket afterwards; null if it was not touched.</param>
public sealed record AddResult(AddOutcome Outcome, StoredBasket? Basket)
{
    public bool IsAdded => Outcome is AddOutcome.Added or AddOutcome.AddedFewer;
}
