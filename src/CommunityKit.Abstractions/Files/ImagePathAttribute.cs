namespace CommunityKit.Files;

/// <summary>
/// Marks a string that names a picture by its path in the shop's file store (<see cref="StoredFile.Path"/>), or by an address below the
/// tenant's root such as that of a media library; <see cref="IFileStore.Url"/> understands both. Forms offer upload and a preview.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ImagePathAttribute : Attribute;
