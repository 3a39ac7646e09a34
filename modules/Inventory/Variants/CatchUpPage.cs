namespace CommunityKit.Inventory.Variants;

/// <summary>A page of variants to go through.</summary>
/// <param name="After">Last variant of the page before; null to begin.</param>
public sealed record CatchUpPage(Guid? After);
