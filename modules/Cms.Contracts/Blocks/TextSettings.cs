using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a text.</summary>
public sealed class TextSettings
{
    /// <summary>Markdown; HTML in it is text.</summary>
    [Field(Input = FieldInput.Markdown), Required, StringLength(50_000)]
    public string Text { get; set; } = "";
}
