using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>The form of a brand.</summary>
public sealed class BrandModel
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Lines)]
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    [ImagePath]
    public string? Logo { get; set; }

    [Required]
    public string? Handle { get; set; }

    public LocalizedText SeoTitle { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Lines)]
    public LocalizedText SeoDescription { get; set; } = LocalizedText.Empty;

    [Field(Hidden = true)]
    public long Version { get; set; }

    /// <summary>Where shoppers see it.</summary>
    [Field(Hidden = true)]
    public string? ShopPath { get; set; }
}
