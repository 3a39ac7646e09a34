namespace CommunityKit.Pricing.Tests.Support;

[CollectionDefinition(Name)]
public sealed class PricingShopCollection : ICollectionFixture<PricingShop>
{
    public const string Name = "pricing shop";
}
