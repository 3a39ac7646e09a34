namespace CommunityKit.Inventory.Locations;

/// <summary>A place where stock lies. Orders are served in the order of the positions.</summary>
public sealed class Location
{
    /// <summary>Stands for no place at all: goods whose stock is not counted.</summary>
    public static readonly Guid Nowhere = Guid.Empty;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public int Position { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; init; }
}
