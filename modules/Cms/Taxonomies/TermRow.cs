using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>A term in the form of its taxonomy.</summary>
public sealed class TermRow
{
    [Field(Hidden = true)]
    public string Id { get; set; } = "";

    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;
}
