namespace CommunityKit.Cms.Tests.Support;

/// <summary>The tests that share one <see cref="FlowShop"/>, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class FlowGroup : ICollectionFixture<FlowShop>
{
    public const string Name = "flow";
}
