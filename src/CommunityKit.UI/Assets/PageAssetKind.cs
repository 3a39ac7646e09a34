namespace CommunityKit.UI.Assets;

/// <summary>How a file is written; the order is the order in the head.</summary>
internal enum PageAssetKind
{
    Style,
    ThemeStyle,
    Classic,
    Module,
}
