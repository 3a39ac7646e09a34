namespace CommunityKit.Catalog.Products;

/// <summary>What a product is by one of the shop's attributes. Immutable.</summary>
/// <param name="Attribute">Code of the attribute.</param>
public sealed record ProductValue(string Attribute)
{
    /// <summary>Keys of choices; <c>yes</c> or <c>no</c> for a question.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    public decimal? Number { get; init; }

    public bool Equals(ProductValue? other) =>
        other is not null && Attribute == other.Attribute && Number == other.Number && Text.Equals(other.Text) && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => HashCode.Combine(Attribute, Number, Keys.Count);
}
