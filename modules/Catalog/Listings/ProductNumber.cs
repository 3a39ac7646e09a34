namespace CommunityKit.Catalog.Listings;

/// <summary>A number that a product of the shop window has by an attribute, indexed for ranges.</summary>
public sealed class ProductNumber
{
    public string AttributeCode { get; private init; } = "";

    public Guid ProductId { get; private init; }

    public double Value { get; private set; }

    internal static ProductNumber Of(string attributeCode, Guid productId) => new() { AttributeCode = attributeCode, ProductId = productId };

    internal void Change(double value) => Value = value;
}
