namespace CommunityKit.Inventory.Api;

/// <summary>A page of the journal, newest first.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record MovementItems(IReadOnlyList<MovementItem> Items, string? Next);
