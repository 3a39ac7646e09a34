using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Editing;

/// <summary>The fields of a form: those that every item has, and those of its type.</summary>
internal static class ItemFields
{
    /// <summary>The fields in the main column.</summary>
    public static IReadOnlyList<ContentField> Main(ContentType type) =>
    [
        new(CommonFields.Title, ContentFieldKind.Text, Label("标题", "Title")) { IsRequired = true, MaxLength = Items.ContentItem.MaxTitle },
        .. type.Fields.Where(field => !IsCommon(field.Name)),
    ];

    /// <summary>The fields about the page, beside it.</summary>
    public static IReadOnlyList<ContentField> About(ContentType type) => !type.HasPage ? [] :
    [
        new(CommonFields.Path, ContentFieldKind.Text, Label("网址", "Address"))
        {
            IsRequired = true,
            MaxLength = Items.ContentItem.MaxPath,
            Hint = Label("例如 /about；改了以后旧网址会自动跳转。", "For example /about. After a change the old address leads to the new one."),
        },
        new(CommonFields.Summary, ContentFieldKind.Lines, Label("摘要", "Summary"))
        {
            MaxLength = Items.ContentItem.MaxSummary,
            Hint = Label("一两句话，用在列表、分享卡片和搜索结果里。", "One or two sentences for lists, share cards and search results."),
        },
        new(CommonFields.Picture, ContentFieldKind.Picture, Label("封面图", "Picture")),
        new(CommonFields.SeoTitle, ContentFieldKind.Text, Label("搜索标题", "Title for search engines"))
        {
            MaxLength = Items.ContentItem.MaxTitle,
            Hint = Label("留空则用标题。", "Empty for the title."),
        },
        new(CommonFields.Unlisted, ContentFieldKind.Boolean, Label("不让搜索引擎收录", "Keep out of search engines")),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<ContentField> All(ContentType type) => Main(type).Concat(About(type));

    private static bool IsCommon(string name) =>
        name is CommonFields.Title or CommonFields.Path or CommonFields.Summary or CommonFields.Picture or CommonFields.SeoTitle or CommonFields.Unlisted;

    private static LocalizedText Label(string chinese, string english) => LocalizedText.Of("zh-CN", chinese).With("en", english);
}
