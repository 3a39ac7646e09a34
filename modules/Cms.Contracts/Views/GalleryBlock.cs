namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of several pictures.</summary>
/// <param name="Pictures">The pictures in order, at least one.</param>
public sealed record GalleryBlock(IReadOnlyList<PictureBlock> Pictures);
