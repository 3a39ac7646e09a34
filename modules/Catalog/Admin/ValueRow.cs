using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>A value of one of the shop's attributes in the form of a product.</summary>
public sealed class ValueRow
{
    [Required, Choices(typeof(AttributeChoices))]
    public string Attribute { get; set; } = "";

    /// <summary>The number, the text, yes or no, or the choices with commas between.</summary>
    [Required]
    public LocalizedText Value { get; set; } = LocalizedText.Empty;
}
