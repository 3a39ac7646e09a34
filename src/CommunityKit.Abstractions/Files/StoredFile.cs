namespace CommunityKit.Files;

/// <summary>A stored file.</summary>
/// <param name="Path">Stable path: beginning of the content's hash and the file name.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ContentType">MIME type by content and extension.</param>
public sealed record StoredFile(string Path, long Length, string ContentType);
