namespace CommunityKit.Catalog.Tests.Support;

[CollectionDefinition(Name)]
public sealed class SampleShopCollection : ICollectionFixture<SampleShop>
{
    public const string Name = "sample shop";
}
