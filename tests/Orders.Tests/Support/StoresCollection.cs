namespace CommunityKit.Orders.Tests.Support;

/// <summary>The tests that run on both databases, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class StoresCollection : ICollectionFixture<StoresFixture>
{
    public const string Name = "A store on each database";
}
