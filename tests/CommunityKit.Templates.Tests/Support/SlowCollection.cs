namespace CommunityKit.Templates.Tests.Support;

/// <summary>Tests that build: one after the other, because each of them keeps the whole machine busy.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SlowCollection
{
    public const string Name = "Builds";
}
