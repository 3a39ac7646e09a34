using CommunityKit.Monetary;

namespace CommunityKit.UI.Gallery;

/// <summary>A row of the repeating rows in the gallery.</summary>
internal sealed class GalleryRow
{
    public int People { get; set; } = 2;

    public Money Price { get; set; }
}
