namespace CommunityKit.Images;

/// <summary>A rendered variant: upright, in sRGB, without any metadata. Immutable.</summary>
/// <param name="Content">The file.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public sealed record RenderedImage(ReadOnlyMemory<byte> Content, int Width, int Height);
