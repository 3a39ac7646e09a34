namespace CommunityKit.Inventory.Recipes;

/// <summary>A location in a recipe.</summary>
public sealed class LocationEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>Place in the order in which orders are served; its place in the list when null.</summary>
    public int? Position { get; set; }

    public bool Active { get; set; } = true;
}
