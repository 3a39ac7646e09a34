namespace CommunityKit.Payments.Tests.Support;

/// <summary>The tests in it run one after the other: they share a clock.</summary>
[CollectionDefinition(Name)]
public sealed class ShopsCollection : ICollectionFixture<Shops>
{
    public const string Name = "shops";
}
