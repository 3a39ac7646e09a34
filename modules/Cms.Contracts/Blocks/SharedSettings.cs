using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a shared block.</summary>
public sealed class SharedSettings
{
    /// <summary>Id of the item that is shown.</summary>
    [Reference(References.Reference.SharedBlock), Required, StringLength(40)]
    public string Item { get; set; } = "";
}
