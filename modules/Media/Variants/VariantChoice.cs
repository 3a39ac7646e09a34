using CommunityKit.Images;
using CommunityKit.Media.Assets;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Media.Variants;

/// <summary>Which variant a browser gets.</summary>
internal static class VariantChoice
{
    /// <summary>The smallest format that the browser takes; null for the original.</summary>
    /// <param name="asset">The asset; it has variants.</param>
    /// <param name="accept">The request's header.</param>
    /// <param name="width">Width that the address names; one that is wider than the picture stands for the picture's own.</param>
    public static ImageVariant? Of(Asset asset, IList<MediaTypeHeaderValue> accept, int width)
    {
        var effective = MediaWidths.For(asset.Width).Last() is var widest && width > widest ? widest : width;
        return Takes(accept, "image/avif") ? new ImageVariant(ImageFormat.Avif, effective)
            : Takes(accept, "image/webp") ? new ImageVariant(ImageFormat.WebP, effective)
            // What may be transparent would turn white.
            : asset.ContentType == "image/jpeg" ? new ImageVariant(ImageFormat.Jpeg, effective)
            : null;
    }

    /// <summary>Named outright: whoever says that everything is welcome does not say that it knows the newest.</summary>
    private static bool Takes(IList<MediaTypeHeaderValue> accept, string type) =>
        accept.Any(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);
}
