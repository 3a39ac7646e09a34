namespace CommunityKit.Cms.Types;

/// <summary>Names of the fields that items have beside those of their type.</summary>
public static class CommonFields
{
    /// <summary>Title; every item has one.</summary>
    public const string Title = "title";

    /// <summary>Address in the shop, such as <c>/about</c>; items with a page.</summary>
    public const string Path = "path";

    /// <summary>One or two sentences for lists, feeds and search engines; items with a page.</summary>
    public const string Summary = "summary";

    /// <summary>Picture for lists and share cards; items with a page.</summary>
    public const string Picture = "picture";

    /// <summary>Title for search engines where it differs; items with a page.</summary>
    public const string SeoTitle = "seoTitle";

    /// <summary>True to keep the page out of search engines, sitemap and feeds; items with a page.</summary>
    public const string Unlisted = "unlisted";
}
