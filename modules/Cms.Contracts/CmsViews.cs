using CommunityKit.Cms.Views;
using CommunityKit.UI.Views;

namespace CommunityKit.Cms;

/// <summary>Views of the CMS that themes may override.</summary>
public static class CmsViews
{
    private const string Module = "communitykit.cms";

    /// <summary>The page of an item.</summary>
    public static ViewName<ContentPage> ContentPage { get; } = new(Module, "ContentPage");

    /// <summary>A text.</summary>
    public static ViewName<TextBlock> TextBlock { get; } = new(Module, "TextBlock");

    /// <summary>A picture.</summary>
    public static ViewName<PictureBlock> PictureBlock { get; } = new(Module, "PictureBlock");

    /// <summary>Several pictures.</summary>
    public static ViewName<GalleryBlock> GalleryBlock { get; } = new(Module, "GalleryBlock");

    /// <summary>A quote.</summary>
    public static ViewName<QuoteBlock> QuoteBlock { get; } = new(Module, "QuoteBlock");

    /// <summary>Questions with their answers.</summary>
    public static ViewName<QuestionsBlock> QuestionsBlock { get; } = new(Module, "QuestionsBlock");

    /// <summary>Columns.</summary>
    public static ViewName<ColumnsBlock> ColumnsBlock { get; } = new(Module, "ColumnsBlock");

    /// <summary>The links beside the main navigation.</summary>
    public static ViewName<HeaderLinks> HeaderMenu { get; } = new(Module, "HeaderMenu");

    /// <summary>The menu at the foot of every page.</summary>
    public static ViewName<FooterLinks> FooterMenu { get; } = new(Module, "FooterMenu");

    /// <summary>A shared block.</summary>
    public static ViewName<SharedBlock> SharedBlock { get; } = new(Module, "SharedBlock");

    /// <summary>The newest articles.</summary>
    public static ViewName<LatestBlock> LatestBlock { get; } = new(Module, "LatestBlock");

    /// <summary>A sketch of places.</summary>
    public static ViewName<MapBlock> MapBlock { get; } = new(Module, "MapBlock");

    /// <summary>A menu on a page.</summary>
    public static ViewName<MenuBlock> MenuBlock { get; } = new(Module, "MenuBlock");

    /// <summary>A form by which visitors write to the shop.</summary>
    public static ViewName<ContactBlock> ContactBlock { get; } = new(Module, "ContactBlock");

    /// <summary>A video.</summary>
    public static ViewName<VideoBlock> VideoBlock { get; } = new(Module, "VideoBlock");
}
