namespace CommunityKit.Data.Tests.Jobs;

public sealed record Picture(string Name);
