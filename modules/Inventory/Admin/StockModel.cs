using System.ComponentModel.DataAnnotations;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Variants;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Inventory.Admin;

/// <summary>The form of a variant at a location.</summary>
public sealed class StockModel
{
    [Field(ReadOnly = true)]
    public string Title { get; set; } = "";

    [Field(ReadOnly = true)]
    public string Place { get; set; } = "";

    [Field(ReadOnly = true)]
    public string Promised { get; set; } = "";

    [Range(0, LevelTable.MaxPieces)]
    public int OnHand { get; set; }

    /// <summary>What was on hand when the form was opened: only the difference is booked, so a sale in between is not lost.</summary>
    [Field(Hidden = true)]
    public int Seen { get; set; }

    [StringLength(400)]
    public string? Reason { get; set; }

    [Choices(typeof(OtherLocations))]
    public string? MoveTo { get; set; }

    [Range(0, LevelTable.MaxPieces)]
    public int MovePieces { get; set; }

    [Range(0, LevelTable.MaxPieces)]
    public int Safety { get; set; }

    public BackorderRule Backorder { get; set; }

    [Range(0, LevelTable.MaxPieces)]
    public int BackorderLimit { get; set; }

    public DateTimeOffset? BackorderUntil { get; set; }

    [Range(0, LevelTable.MaxPieces)]
    public int? LowAt { get; set; }

    /// <summary>Where shoppers see it.</summary>
    [Field(Hidden = true)]
    public string? ShopPath { get; set; }
}
