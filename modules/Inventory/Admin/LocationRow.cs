namespace CommunityKit.Inventory.Admin;

/// <summary>A location, as the list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Position">Place in the order in which orders are served.</param>
/// <param name="IsActive">False once nothing is served from it.</param>
/// <param name="OnHand">Pieces that lie there.</param>
public sealed record LocationRow(Guid Id, LocalizedText Name, string Code, int Position, bool IsActive, int OnHand);
