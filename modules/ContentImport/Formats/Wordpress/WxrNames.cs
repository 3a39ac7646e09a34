using System.Xml.Linq;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>Elements of a WXR file. The address of their namespace changes with every version; the names do not.</summary>
internal static class WxrNames
{
    /// <summary>Newer files say https, older ones http.</summary>
    public const string Export = "://wordpress.org/export/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static bool IsExport(XName name) => name.NamespaceName.Contains(Export, StringComparison.Ordinal) && !IsExcerpt(name);

    public static bool IsExcerpt(XName name) => name.NamespaceName.EndsWith("/excerpt/", StringComparison.Ordinal);

    /// <summary>Value of a <c>wp:</c> element; empty when it is absent.</summary>
    public static string Wp(this XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name && IsExport(e.Name))?.Value.Trim() ?? "";

    /// <summary>Value of an element of plain RSS; empty when it is absent.</summary>
    public static string Rss(this XElement parent, string name) => parent.Element(name)?.Value.Trim() ?? "";

    /// <summary>Value of a post's own field; empty when it is absent.</summary>
    public static string Meta(this XElement item, string key) =>
        item.Elements().Where(e => e.Name.LocalName == "postmeta" && IsExport(e.Name))
            .FirstOrDefault(e => e.Wp("meta_key") == key)?.Wp("meta_value") ?? "";
}
