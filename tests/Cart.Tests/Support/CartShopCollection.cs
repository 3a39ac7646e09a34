namespace CommunityKit.Cart.Tests.Support;

/// <summary>The tests that share a shop, one after the other: each has carts of its own, and goods of its own where they change.</summary>
[CollectionDefinition(Name)]
public sealed class CartShopCollection : ICollectionFixture<CartShop>
{
    public const string Name = "One shop";
}
