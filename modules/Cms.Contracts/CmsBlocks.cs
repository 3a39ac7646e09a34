using CommunityKit.Cms.Blocks;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms;

/// <summary>The blocks that the CMS brings.</summary>
public static class CmsBlocks
{
    /// <summary>A text in Markdown.</summary>
    public static BlockName<TextSettings> Text { get; } = new("cms.text");

    /// <summary>A picture.</summary>
    public static BlockName<PictureSettings> Picture { get; } = new("cms.picture");

    /// <summary>Several pictures to leaf through.</summary>
    public static BlockName<GallerySettings> Gallery { get; } = new("cms.gallery");

    /// <summary>A quote.</summary>
    public static BlockName<QuoteSettings> Quote { get; } = new("cms.quote");

    /// <summary>Questions with their answers.</summary>
    public static BlockName<QuestionsSettings> Questions { get; } = new("cms.questions");

    /// <summary>Blocks side by side.</summary>
    public static BlockName<ColumnsSettings> Columns { get; } = new("cms.columns");

    /// <summary>What another item shows, kept in one place.</summary>
    public static BlockName<SharedSettings> Shared { get; } = new("cms.shared");

    /// <summary>The newest articles.</summary>
    public static BlockName<LatestSettings> Latest { get; } = new("cms.latest");

    /// <summary>A sketch of places.</summary>
    public static BlockName<MapSettings> Map { get; } = new("cms.map");

    /// <summary>A menu on a page.</summary>
    public static BlockName<MenuSettings> Menu { get; } = new("cms.menu");

    /// <summary>A form by which visitors write to the shop.</summary>
    public static BlockName<ContactSettings> Contact { get; } = new("cms.contact");

    /// <summary>A video of the media library.</summary>
    public static BlockName<VideoSettings> Video { get; } = new("cms.video");
}
