namespace CommunityKit.Media.Api;

/// <summary>A folder to be made.</summary>
/// <param name="Name">Its name, 1 to 80 characters.</param>
/// <param name="ParentId">The folder it goes into; null for the top.</param>
internal sealed record FolderInput(string Name, Guid? ParentId);
