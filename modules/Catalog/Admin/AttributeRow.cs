using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Catalog.Admin;

/// <summary>A fact in the form of a product.</summary>
public sealed class AttributeRow
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [Required]
    public LocalizedText Value { get; set; } = LocalizedText.Empty;

    /// <summary>True for what shoppers do not see.</summary>
    public bool Hidden { get; set; }
}
