using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Inventory.Admin;

/// <summary>The form of a location.</summary>
public sealed class LocationModel
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [Required]
    [StringLength(40)]
    public string Code { get; set; } = "";

    [Range(0, 10_000)]
    public int Position { get; set; }

    public bool IsActive { get; set; } = true;

    [Field(Hidden = true)]
    public long Version { get; set; }
}
