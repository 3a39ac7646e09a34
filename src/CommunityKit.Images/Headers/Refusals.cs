namespace CommunityKit.Images.Headers;

/// <summary>Why a picture is not taken.</summary>
internal static class Refusals
{
    public static ImageRefusedException NotAnImage() =>
        new(ImageRefusedException.NotAnImage, "This is not a JPEG, PNG, WebP, AVIF or GIF picture. Save it again in one of these formats.");

    public static ImageRefusedException Damaged() =>
        new(ImageRefusedException.Damaged, "The picture is broken or cut off. Open it in an editor and save it again.");

    public static ImageRefusedException TooLarge(long limit) =>
        new(ImageRefusedException.TooLarge, $"Pictures may have at most {limit / 1024 / 1024} MB. Save it smaller.");

    public static ImageRefusedException TooManyPixels(ImageInfo info, long limit) =>
        new(
            ImageRefusedException.TooManyPixels,
            $"The picture has {info.Width} × {info.Height} pixels; at most {limit / 1_000_000} million are taken. Save it smaller.");

    public static ImageRefusedException OverLimit(string what) =>
        new(ImageRefusedException.OverLimit, $"Rendering the picture {what}, so it was ended. Save it smaller.");

    /// <summary>Why a worker did not begin, and nothing else.</summary>
    public static ImageRefusedException NoWorker(string reason) => new(ImageRefusedException.NoEngine, reason);

    public static ImageRefusedException NoEngine(string reason) =>
        new(ImageRefusedException.NoEngine, $"Variants cannot be rendered here: {reason} Install libvips 8.13 or newer, or name its file in CK_VIPS_PATH.");
}
