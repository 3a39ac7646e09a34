using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>Takes everything out of a picture that is not needed to show it.</summary>
public static class MetadataRemoval
{
    /// <summary>The cleaned picture.</summary>
    /// <exception cref="ImageRefusedException">No picture, or its parts cannot be told apart.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> content) => ImageHeader.FormatOf(content) switch
    {
        ImageFormat.Jpeg => CleanJpeg.Run(content),
        ImageFormat.Png => CleanPng.Run(content),
        ImageFormat.WebP => CleanWebP.Run(content),
        ImageFormat.Gif => CleanGif.Run(content),
        ImageFormat.Avif => CleanAvif.Run(content),
        _ => throw Refusals.NotAnImage(),
    };
}
