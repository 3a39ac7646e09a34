namespace CommunityKit.Catalog.Addresses;

/// <summary>What a handle names.</summary>
public enum HandleKind
{
    Product,
    Category,
    Brand,
}
