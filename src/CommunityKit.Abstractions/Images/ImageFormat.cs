namespace CommunityKit.Images;

/// <summary>Format of a picture, told by its content and never by its name.</summary>
public enum ImageFormat
{
    /// <summary><c>image/jpeg</c>.</summary>
    Jpeg = 0,

    /// <summary><c>image/png</c>.</summary>
    Png = 1,

    /// <summary><c>image/webp</c>.</summary>
    WebP = 2,

    /// <summary><c>image/avif</c>.</summary>
    Avif = 3,

    /// <summary><c>image/gif</c>.</summary>
    Gif = 4,
}
