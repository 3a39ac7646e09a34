namespace CommunityKit.Inventory.Api;

/// <summary>A page of levels.</summary>
/// <param name="Items">The levels.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record LevelItems(IReadOnlyList<LevelItem> Items, string? Next);
