using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a sketch of places.</summary>
public sealed class MapSettings
{
    /// <summary>Heading; empty for none.</summary>
    [StringLength(200)]
    public string Title { get; set; } = "";

    /// <summary>The places.</summary>
    [MinLength(1), MaxLength(30)]
    public IReadOnlyList<MapPlace> Places { get; set; } = [];
}
