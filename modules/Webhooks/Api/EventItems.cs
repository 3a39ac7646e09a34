namespace CommunityKit.Webhooks.Api;

/// <summary>What receivers can choose from.</summary>
internal sealed record EventItems(IReadOnlyList<EventResource> Items);
