using System.ComponentModel.DataAnnotations;
using CommunityKit.Catalog.Attributes;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>The form of an attribute.</summary>
public sealed class AttributeModel
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    /// <summary>Empty to have it made of the name; fixed once it is there.</summary>
    [StringLength(AttributeDefinition.MaxCode)]
    public string? Code { get; set; }

    public AttributeKind Kind { get; set; }

    /// <summary>One choice per line and language.</summary>
    [Field(Input = FieldInput.Lines)]
    public LocalizedText Choices { get; set; } = LocalizedText.Empty;

    public LocalizedText Unit { get; set; } = LocalizedText.Empty;

    [Range(0, 1000)]
    public int Position { get; set; }

    public bool IsFilter { get; set; } = true;

    public bool IsShown { get; set; } = true;

    [Field(Hidden = true)]
    public long Version { get; set; }
}
