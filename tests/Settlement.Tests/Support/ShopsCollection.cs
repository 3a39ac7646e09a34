namespace CommunityKit.Settlement.Tests.Support;

/// <summary>The tests in it run one after the other: they read sums of the whole shop.</summary>
[CollectionDefinition(Name)]
public sealed class ShopsCollection : ICollectionFixture<Shops>
{
    public const string Name = "shops";
}
