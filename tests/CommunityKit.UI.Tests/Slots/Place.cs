namespace CommunityKit.UI.Tests.Slots;

/// <summary>What the test slot tells its contents.</summary>
public sealed record Place(string Name);
