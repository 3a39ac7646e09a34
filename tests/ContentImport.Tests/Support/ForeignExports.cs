using System.Globalization;
using System.Text;
using System.Xml;

namespace CommunityKit.ContentImport.Tests.Support;

/// <summary>ForeignExports of our own.</summary>
internal static class ForeignExports
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static string Wxr(params IEnumerable<string> items) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old</title><link>https://old.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
        <wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
        <wp:category><wp:category_nicename>cooking</wp:category_nicename><wp:cat_name>Cooking</wp:cat_name></wp:category>
        <wp:tag><wp:tag_slug>tea</wp:tag_slug><wp:tag_name>Tea</wp:tag_name></wp:tag>
        {string.Join('\n', items)}
        </channel></rss>
        """;

    public static string WxrItem(int id, string title, string body, string type = "post", string slug = "", string more = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <item><title>{Data(title)}</title><link>https://old.example/{(type == "post" ? "2020/05/" : "")}{(slug.Length > 0 ? slug : $"p{id}")}/</link><guid isPermaLink="false">https://old.example/?p={id}</guid><dc:creator>ann</dc:creator>
        <content:encoded>{Data(body)}</content:encoded><excerpt:encoded></excerpt:encoded><wp:post_id>{id}</wp:post_id><wp:post_date_gmt>2020-05-06 07:08:09</wp:post_date_gmt><wp:post_name>{(slug.Length > 0 ? slug : $"p{id}")}</wp:post_name><wp:status>publish</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>
        """);

    public static string WxrMeta(string key, string value) => $"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{Data(value)}</wp:meta_value></wp:postmeta>";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A text in XML, without the characters that XML cannot hold.</summary>
    private static string Data(string text) =>
        $"<![CDATA[{string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";
}
