using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Inventory;

/// <summary>How the shop looks after its stock.</summary>
public sealed class InventorySettings
{
    /// <summary>Pieces at which a variant counts as low, unless it has a number of its own.</summary>
    [Range(0, 1_000_000)]
    public int LowStockAt { get; set; } = 5;
}
