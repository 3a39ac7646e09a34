using System.Xml.Linq;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>Categories, tags and the terms of other taxonomies.</summary>
internal static class WxrTerms
{
    /// <summary>The term of an element of the channel; null if it is none, or one that menus and looks are kept in.</summary>
    public static ForeignTerm? Read(XElement element, long row)
    {
        if (!WxrNames.IsExport(element.Name))
        {
            return null;
        }

        return element.Name.LocalName switch
        {
            "category" => Of(element, row, "category", "category_nicename", "cat_name", "category_description", "category_parent"),
            "tag" => Of(element, row, "tag", "tag_slug", "tag_name", "tag_description", parent: null),
            "term" when element.Wp("term_taxonomy") is var taxonomy && IsForReaders(taxonomy) =>
                Of(element, row, Taxonomy(taxonomy), "term_slug", "term_name", "term_description", "term_parent"),
            _ => null,
        };
    }

    public static string Taxonomy(string name) => name == "post_tag" ? "tag" : name;

    /// <summary>The terms of an item.</summary>
    public static IReadOnlyList<TermKey> Of(XElement item) =>
    [
        .. item.Elements("category")
            .Select(category => (Domain: category.Attribute("domain")?.Value ?? "category", Key: category.Attribute("nicename")?.Value))
            .Where(category => category.Key is not null && IsForReaders(category.Domain))
            .Select(category => new TermKey(Taxonomy(category.Domain), category.Key!))
            .Distinct(),
    ];

    private static ForeignTerm Of(XElement element, long row, string taxonomy, string slug, string name, string description, string? parent) =>
        new(row, new TermKey(taxonomy, element.Wp(slug)), HtmlBody.Words(element.Wp(name)))
        {
            ParentKey = parent is not null && element.Wp(parent) is { Length: > 0 } key ? key : null,
            Description = HtmlBody.Words(element.Wp(description)),
        };

    private static bool IsForReaders(string taxonomy) =>
        taxonomy is not ("nav_menu" or "post_format" or "wp_theme" or "wp_template_part_area" or "link_category");
}
