namespace CommunityKit.Images;

/// <summary>A variant of a picture to be rendered. Immutable.</summary>
/// <param name="Format">JPEG, WebP or AVIF.</param>
/// <param name="Width">Pixels across, 1 to 4096; a picture that is narrower keeps its width.</param>
public sealed record ImageVariant(ImageFormat Format, int Width);
