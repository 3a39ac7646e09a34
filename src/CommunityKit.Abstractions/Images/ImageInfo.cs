namespace CommunityKit.Images;

/// <summary>What the header of a picture says. Immutable.</summary>
/// <param name="Format">Format of the content.</param>
/// <param name="Width">Pixels across, as the picture is shown: a camera's turn is counted in.</param>
/// <param name="Height">Pixels down, as the picture is shown.</param>
/// <param name="IsAnimated">True for more than one frame.</param>
public sealed record ImageInfo(ImageFormat Format, int Width, int Height, bool IsAnimated);
