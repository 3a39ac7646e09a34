namespace CommunityKit.Customers.Consents;

/// <summary>All purposes of the shop.</summary>
internal sealed record ConsentList(IReadOnlyList<ConsentResource> Items);
