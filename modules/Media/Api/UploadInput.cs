namespace CommunityKit.Media.Api;

/// <summary>A file that will come in pieces.</summary>
/// <param name="Name">File name.</param>
/// <param name="Length">Bytes.</param>
/// <param name="FolderId">Where it goes; null for the top.</param>
/// <param name="Replaces">The asset whose content it becomes; null for a new one.</param>
internal sealed record UploadInput(string Name, long Length, Guid? FolderId, Guid? Replaces);
