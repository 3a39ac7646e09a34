namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a sketch of places. Lengths are units of the drawing.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Places">The places, at least one.</param>
public sealed record MapBlock(string Title, int Width, int Height, IReadOnlyList<MapPoint> Places)
{
    /// <summary>Length of the scale's bar.</summary>
    public int ScaleWidth { get; init; }

    /// <summary>What the bar stands for, in metres.</summary>
    public int ScaleMetres { get; init; }
}
