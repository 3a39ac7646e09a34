using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Catalog;

/// <summary>A tag that shoppers see.</summary>
public sealed class TagLabel
{
    /// <summary>The tag as it stands on products.</summary>
    [Required, StringLength(50)]
    public string Tag { get; set; } = "";

    /// <summary>What shoppers read.</summary>
    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;
}
