namespace CommunityKit.Host.Control;

/// <summary>A module that is wished for.</summary>
public sealed record ModuleWish(string Id, string? Version = null);
