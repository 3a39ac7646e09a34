using System.Text.Encodings.Web;
using CommunityKit.Catalog.Storefront.Products;

namespace CommunityKit.Catalog.Tests.Storefront;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](java\nscript:alert(1))", "href=\"java")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("[x](data:text/html,hi)", "href")]
    [InlineData("[x](//evil.example)", "href")]
    [InlineData("![picture](https://evil.example/a.png)", "<img")]
    public void What_is_not_safe_is_text_or_left_out(string markdown, string forbidden) =>
        Assert.DoesNotContain(forbidden, Html(markdown), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Headings_stand_below_those_of_the_page() => Assert.Contains("<h3", Html("# Big"), StringComparison.Ordinal);

    [Fact]
    public void Links_to_the_web_and_lists_work()
    {
        var html = Html("- [one](https://example.com/)\n- [two](/products)");

        Assert.Contains("href=\"https://example.com/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/products\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_plain_and_ends_at_a_word() => Assert.Equal("Soft and…", MarkdownText.Summary("**Soft** and warm", 9));

    private static string Html(string markdown)
    {
        using var writer = new StringWriter();
        MarkdownText.Render(markdown)?.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
