using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for columns.</summary>
public sealed class ColumnsSettings
{
    /// <summary>How many stand side by side on wide screens.</summary>
    [Range(2, 4)]
    public int Count { get; set; } = 2;
}
