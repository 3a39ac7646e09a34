using System.ComponentModel.DataAnnotations;
using CommunityKit.Texts;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Catalog.Blocks;

/// <summary>What an editor fills in for the ways into the categories.</summary>
public sealed class CategorySettings
{
    /// <summary>Heading; empty for none.</summary>
    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    /// <summary>Handle of the category whose subcategories are shown; empty for the top ones.</summary>
    [Reference("category"), StringLength(120)]
    public string Category { get; set; } = "";
}
