namespace CommunityKit.Orders.Tests.Support;

/// <summary>The tests that share a store, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class StoreCollection : ICollectionFixture<StoreFixture>
{
    public const string Name = "One store";
}
