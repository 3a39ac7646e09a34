namespace CommunityKit.UI.Assets;

/// <summary>A file that a page needs.</summary>
internal readonly record struct PageAsset(PageAssetKind Kind, string Url);
