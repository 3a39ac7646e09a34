namespace CommunityKit.Images.Headers;

/// <summary>Reads format and size from a picture's header, in managed code and without decoding anything.</summary>
internal static class ImageHeader
{
    /// <summary>The header's facts.</summary>
    /// <exception cref="ImageRefusedException">No picture, or its header is broken.</exception>
    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        var info = FormatOf(content) switch
        {
            ImageFormat.Jpeg => JpegHeader.Read(content),
            ImageFormat.Png => PngHeader.Read(content),
            ImageFormat.WebP => WebPHeader.Read(content),
            ImageFormat.Avif => AvifHeader.Read(content),
            ImageFormat.Gif => GifHeader.Read(content),
            _ => throw Refusals.NotAnImage(),
        };
        return info is { Width: > 0, Height: > 0 } ? info : throw Refusals.Damaged();
    }

    /// <summary>Format by the first bytes; null when it is none of ours.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xD8, 0xFF, ..] ? ImageFormat.Jpeg
        : content.StartsWith(PngHeader.Signature) ? ImageFormat.Png
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? ImageFormat.Gif
        : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? ImageFormat.WebP
        : content.Length >= 12 && content[4..8].SequenceEqual("ftyp"u8) && AvifHeader.IsBrand(content[8..12]) ? ImageFormat.Avif
        : null;
}
