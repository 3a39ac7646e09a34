using System.ComponentModel.DataAnnotations;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Catalog.Blocks;

/// <summary>What an editor fills in for a row of products.</summary>
public sealed class ProductRowSettings
{
    /// <summary>Heading of the row; empty for a heading by <see cref="Source"/>.</summary>
    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    /// <summary>Which products it shows.</summary>
    public ProductRowSource Source { get; set; }

    /// <summary>Handle of the category, when the source is one.</summary>
    [Reference("category"), StringLength(120)]
    public string Category { get; set; } = "";

    /// <summary>Handles of the products in order, when the source is a selection by hand.</summary>
    [Field(Input = FieldInput.Tags)]
    public IReadOnlyList<string> Products { get; set; } = [];

    /// <summary>At most so many products.</summary>
    [Range(1, 24)]
    public int Count { get; set; } = 8;
}
