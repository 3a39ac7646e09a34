namespace CommunityKit.Inventory.Recipes;

/// <summary>What the step <c>inventory.locations</c> reads.</summary>
public sealed class LocationsData
{
    /// <summary>Name of the step.</summary>
    public string Step { get; set; } = "";

    public List<LocationEntry> Locations { get; set; } = [];

    public List<LevelEntry> Levels { get; set; } = [];
}
