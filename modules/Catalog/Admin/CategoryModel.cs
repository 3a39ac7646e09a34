using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>The form of a category.</summary>
public sealed class CategoryModel
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Lines)]
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    [Choices(typeof(CategoryChoices))]
    public string? Parent { get; set; }

    [ImagePath]
    public string? Icon { get; set; }

    public string? Handle { get; set; }

    [Field(Hidden = true)]
    public long Version { get; set; }

    /// <summary>Where shoppers see it.</summary>
    [Field(Hidden = true)]
    public string? ShopPath { get; set; }
}
