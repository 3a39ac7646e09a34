namespace CommunityKit.ContentImport.Foreign;

/// <summary>Several pictures to leaf through.</summary>
/// <param name="Pictures">The pictures in order.</param>
internal sealed record GalleryPart(IReadOnlyList<PicturePart> Pictures) : BodyPart;
