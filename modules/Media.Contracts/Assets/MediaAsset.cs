using System.Globalization;
using CommunityKit.Texts;

namespace CommunityKit.Media.Assets;

/// <summary>A picture or video of the shop's library. Immutable.</summary>
/// <param name="Id">Stable; survives replacing the content.</param>
/// <param name="Kind">Picture or video.</param>
/// <param name="Name">File name for people, with extension.</param>
/// <param name="ContentType">MIME type of the original.</param>
/// <param name="Slug">Safe form of the first name, last part of the address; never changes.</param>
/// <param name="Version">Names the content; another one after replacing it.</param>
/// <param name="Bytes">Length of the original.</param>
/// <param name="Width">Pixels across; 0 for videos.</param>
/// <param name="Height">Pixels down; 0 for videos.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty for decoration.</param>
/// <param name="FocusX">What has to stay visible when it is cropped: percent from the left.</param>
/// <param name="FocusY">Percent from the top.</param>
public sealed record MediaAsset(
    Guid Id, AssetKind Kind, string Name, string ContentType, string Slug, string Version, long Bytes, int Width, int Height, LocalizedText Alt,
    int FocusX, int FocusY)
{
    /// <summary>True if smaller variants are offered.</summary>
    public bool HasVariants { get; init; }

    /// <summary>The picture that stands for a video until it plays; null without one.</summary>
    public Guid? PosterId { get; init; }

    /// <summary>Address below the tenant's root that stays the same when the content is replaced. For texts and settings.</summary>
    public string Path => MediaAddress.Of(Id, Slug);

    /// <summary>Address below the tenant's root of exactly this content, which browsers keep for ever. For pages.</summary>
    public string VersionPath => $"/media/{Id:N}/{Version}/{Uri.EscapeDataString(Slug)}";

    /// <summary>Address below the tenant's root of a variant; the original where there are none.</summary>
    /// <param name="width">One of <see cref="MediaWidths.All"/>.</param>
    public string VariantPath(int width) => HasVariants
        ? string.Create(CultureInfo.InvariantCulture, $"/media/{Id:N}/{Version}/w{width}/{Uri.EscapeDataString(Slug)}")
        : VersionPath;

    /// <summary>Value of the <c>srcset</c> attribute: every width that is not wider than the picture, and the picture's own.</summary>
    /// <param name="root">The tenant's root, as in <c>Request.PathBase</c>; may be empty.</param>
    /// <returns>Null where there are no variants.</returns>
    public string? Srcset(string root) => HasVariants
        ? string.Join(", ", MediaWidths.For(Width).Select(w => string.Create(CultureInfo.InvariantCulture, $"{root}{VariantPath(w)} {Math.Min(w, Width)}w")))
        : null;

    /// <summary>Value of the CSS property <c>object-position</c>.</summary>
    public string ObjectPosition => string.Create(CultureInfo.InvariantCulture, $"{FocusX}% {FocusY}%");
}
