using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Blocks;

/// <summary>A question and its answer.</summary>
public sealed class QuestionRow
{
    /// <summary>The question.</summary>
    [Required, StringLength(300)]
    public string Question { get; set; } = "";

    /// <summary>The answer, Markdown.</summary>
    [Field(Input = FieldInput.Markdown), Required, StringLength(5000)]
    public string Answer { get; set; } = "";
}
