namespace CommunityKit.UI.Tests.Forms;

/// <summary>A part of a model with rows of its own.</summary>
public sealed class BindPart
{
    public List<BindRow> Rows { get; set; } = [];
}
