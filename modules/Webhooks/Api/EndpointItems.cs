namespace CommunityKit.Webhooks.Api;

/// <summary>The receivers.</summary>
internal sealed record EndpointItems(IReadOnlyList<EndpointResource> Items);
