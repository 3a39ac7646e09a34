using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>A place on a sketch.</summary>
public sealed class MapPlace
{
    /// <summary>Its name.</summary>
    [Required, StringLength(100)]
    public string Name { get; set; } = "";

    /// <summary>How to find it; may be empty.</summary>
    [StringLength(300)]
    public string Note { get; set; } = "";

    /// <summary>Degrees north, WGS-84.</summary>
    [Range(-85, 85)]
    public decimal Latitude { get; set; }

    /// <summary>Degrees east, WGS-84.</summary>
    [Range(-180, 180)]
    public decimal Longitude { get; set; }
}
