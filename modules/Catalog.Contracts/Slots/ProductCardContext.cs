namespace CommunityKit.Catalog.Slots;

/// <summary>What a filler of a product card's slot is told. Immutable.</summary>
/// <param name="ProductId">Id of the product.</param>
/// <param name="Handle">Last part of its address, <c>/products/{handle}</c>.</param>
/// <param name="Title">Title in the reader's language.</param>
public sealed record ProductCardContext(Guid ProductId, string Handle, string Title)
{
    /// <summary>The only variant; null when there is a choice to make on the product page first.</summary>
    public Guid? VariantId { get; init; }

    /// <summary>True if any variant can be bought now.</summary>
    public bool IsAvailable { get; init; }
}
