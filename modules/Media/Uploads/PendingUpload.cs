namespace CommunityKit.Media.Uploads;

/// <summary>A file that comes in pieces, as its note beside the pieces says.</summary>
/// <param name="Name">Name that people gave it.</param>
/// <param name="Length">Bytes that it will have.</param>
/// <param name="FolderId">Where it goes; null for the top.</param>
/// <param name="Replaces">The asset whose content it becomes; null for a new one.</param>
/// <param name="By">Who sends it.</param>
/// <param name="AssetId">The asset that it became; null while it comes.</param>
internal sealed record PendingUpload(string Name, long Length, Guid? FolderId, Guid? Replaces, string By, Guid? AssetId = null);
