namespace CommunityKit.Media.Assets;

/// <summary>A file that was found good and cleaned, and waits in the module's folder to be taken.</summary>
/// <param name="File">Where it waits.</param>
/// <param name="Kind">Picture or video.</param>
/// <param name="ContentType">MIME type.</param>
/// <param name="Extension">Extension with its dot.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Width">Pixels across; 0 for videos.</param>
/// <param name="Height">Pixels down; 0 for videos.</param>
/// <param name="IsAnimated">True for a moving picture.</param>
internal sealed record Inspected(
    string File, AssetKind Kind, string ContentType, string Extension, string Hash, long Bytes, int Width, int Height, bool IsAnimated);
