namespace CommunityKit.UI.Pictures;

/// <summary>A picture with all that a page needs to show it well. Immutable.</summary>
/// <param name="Path">Path below the tenant's root that browsers may keep for ever.</param>
/// <param name="Width">Pixels across of the original; 0 when unknown.</param>
/// <param name="Height">Pixels down of the original; 0 when unknown.</param>
public sealed record KnownPicture(string Path, int Width, int Height)
{
    /// <summary>Smaller sizes, small to large: path below the tenant's root and pixels across. The server chooses the format.</summary>
    public IReadOnlyList<(string Path, int Width)> Sizes { get; init; } = [];

    /// <summary>What has to stay visible when the picture is cropped: percent from the left, 0 to 100.</summary>
    public int FocusX { get; init; } = 50;

    /// <summary>Percent from the top, 0 to 100.</summary>
    public int FocusY { get; init; } = 50;
}
