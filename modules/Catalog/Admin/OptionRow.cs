using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>An option in the form of a product.</summary>
public sealed class OptionRow
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    /// <summary>One value per line; the same line means the same value in every language.</summary>
    [Required, Field(Input = FieldInput.Lines)]
    public LocalizedText Values { get; set; } = LocalizedText.Empty;
}
