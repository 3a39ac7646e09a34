using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a shared block.</summary>
public sealed class SharedSettings
{
    /// <summary>Id of the item that is shown.</summary>
    [Required, StringLength(40)]
    public string Item { get; set; } = "";
}
