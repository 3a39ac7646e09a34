using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Editing;

/// <summary>What is needed to begin an item.</summary>
public sealed class NewItem
{
    [Required, StringLength(40)]
    public string Type { get; set; } = "";

    [Required, StringLength(10)]
    public string Culture { get; set; } = "";

    [Required, StringLength(Items.ContentItem.MaxTitle)]
    public string Title { get; set; } = "";
}
