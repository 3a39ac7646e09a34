namespace CommunityKit.Cms.Types;

/// <summary>The content types that every shop has.</summary>
internal static class BuiltInTypes
{
    public const string Page = "page";
    public const string Article = "article";
    public const string SharedBlock = "shared-block";

    public static IReadOnlyList<ContentType> All { get; } =
    [
        new(Page, Label("页面", "Page")),
        new(Article, Label("文章", "Article"))
        {
            Icon = "newspaper",
            PathPrefix = "/articles/",
            IsArticle = true,
            Fields =
            [
                new("author", ContentFieldKind.Text, Label("作者", "Author")) { MaxLength = 100 },
                new("categories", ContentFieldKind.Terms, Label("分类", "Categories")) { Taxonomy = "category" },
                new("tags", ContentFieldKind.Terms, Label("标签", "Tags")) { Taxonomy = "tag" },
            ],
        },
        new("topic", Label("专题", "Topic")) { Icon = "flag", PathPrefix = "/topics/" },
        new(SharedBlock, Label("共享区块", "Shared block")) { Icon = "blocks", HasPage = false },
    ];

    private static LocalizedText Label(string chinese, string english) => LocalizedText.Of("zh-CN", chinese).With("en", english);
}
