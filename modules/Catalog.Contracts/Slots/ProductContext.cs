namespace CommunityKit.Catalog.Slots;

/// <summary>What a filler of a product page slot is told. Immutable.</summary>
/// <param name="ProductId">Id of the product.</param>
/// <param name="Handle">Last part of its address, <c>/products/{handle}</c>.</param>
/// <param name="Title">Title in the reader's language.</param>
public sealed record ProductContext(Guid ProductId, string Handle, string Title)
{
    /// <summary>The variant that the visitor chose, or the only one; null while a choice is open.</summary>
    public Guid? VariantId { get; init; }

    /// <summary>True if the chosen variant, or without a choice any variant, can be bought now.</summary>
    public bool IsAvailable { get; init; }
}
