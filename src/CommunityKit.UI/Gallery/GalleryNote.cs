namespace CommunityKit.UI.Gallery;

internal sealed record GalleryNote(string Title, string Picture, string Author, int Likes, bool IsLiked);
