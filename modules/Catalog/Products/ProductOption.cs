namespace CommunityKit.Catalog.Products;

/// <summary>Something a shopper chooses, for example the size.</summary>
public sealed record ProductOption(LocalizedText Name, IReadOnlyList<OptionValue> Values)
{
    public bool Equals(ProductOption? other) => other is not null && Name.Equals(other.Name) && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Name, Values.Count);
}
