using System.Runtime.InteropServices;
using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Vips;

/// <summary>Renders one variant: header first, then decode, shrink, turn upright, to sRGB, without metadata.</summary>
internal sealed class VipsRenderer(long maxPixels)
{
    private const int OnlyDown = 2;
    private const int Sequential = 1;
    private const int NoHeightLimit = 1_000_000;
    private const int Av1 = 4;

    // The property `fail-on` of the thumbnail operation is ignored; only the loader's own option makes a cut-off file an error.
    private const string Strict = "[fail_on=truncated]";

    /// <exception cref="ImageRefusedException">The picture is broken, or larger than the limits.</exception>
    public RenderedImage Render(PinnedBytes source, ImageVariant variant)
    {
        try
        {
            CheckHeader(source);
            using var thumbnail = new VipsOperation("thumbnail_buffer")
                .With("buffer", source)
                .With("width", variant.Width)
                .With("height", NoHeightLimit)
                .With("size", OnlyDown)
                .With("option-string", Strict)
                .With("export-profile", "srgb");
            using var image = thumbnail.Image();
            image.RemoveMetadata();
            using var saving = Saver(variant.Format);
            return new RenderedImage(saving.With("in", image).With("strip", true).Bytes(), image.Width, image.Height);
        }
        catch (VipsException)
        {
            throw Refusals.Damaged();
        }
    }

    private static VipsOperation Saver(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => new VipsOperation("jpegsave_buffer").With("Q", 80).With("optimize-coding", true).With("interlace", true),
        ImageFormat.WebP => new VipsOperation("webpsave_buffer").With("Q", 78).With("effort", 4),
        ImageFormat.Avif => new VipsOperation("heifsave_buffer").With("compression", Av1).With("Q", 55).With("effort", 2),
        _ => throw new VipsException($"No variants in {format}."),
    };

    /// <summary>What the decoder itself believes; the managed header may have been written to be believed.</summary>
    private unsafe void CheckHeader(PinnedBytes source)
    {
        var loader = Marshal.PtrToStringUTF8(VipsNative.FindLoader(source.Pointer, (nuint)source.Length)) ?? throw VipsOperation.Failure();
        using var loading = new VipsOperation(loader).With("buffer", source).With("access", Sequential);
        using var image = loading.Image();
        if ((long)image.Width * image.Height > maxPixels)
        {
            throw Refusals.TooManyPixels(new ImageInfo(ImageFormat.Jpeg, image.Width, image.Height, IsAnimated: false), maxPixels);
        }
    }
}
