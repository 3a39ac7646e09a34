using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for the newest articles.</summary>
public sealed class LatestSettings
{
    /// <summary>Heading; empty for none.</summary>
    [StringLength(200)]
    public string Title { get; set; } = "";

    /// <summary>At most so many.</summary>
    [Range(1, 12)]
    public int Count { get; set; } = 3;
}
