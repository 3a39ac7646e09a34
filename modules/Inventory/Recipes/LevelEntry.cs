namespace CommunityKit.Inventory.Recipes;

/// <summary>Stock of a variant at a location in a recipe.</summary>
public sealed class LevelEntry
{
    public required string Sku { get; set; }

    public required string Location { get; set; }

    public required int OnHand { get; set; }
}
