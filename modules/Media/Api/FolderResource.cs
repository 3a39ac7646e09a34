namespace CommunityKit.Media.Api;

/// <summary>A folder for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ParentId">The folder it lies in; null at the top.</param>
/// <param name="Name">Its name.</param>
internal sealed record FolderResource(Guid Id, Guid? ParentId, string Name);
