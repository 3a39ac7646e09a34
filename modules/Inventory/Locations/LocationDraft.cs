namespace CommunityKit.Inventory.Locations;

/// <summary>A location as it is to be.</summary>
/// <param name="Code">Short code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">Place in the order in which orders are served.</param>
/// <param name="IsActive">False to serve nothing from it any more.</param>
public sealed record LocationDraft(string Code, LocalizedText Name, int Position, bool IsActive);
