using CommunityKit.Admin.Forms;

namespace CommunityKit.Admin.Tests.Forms;

public sealed class MarkdownPreviewTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](java\tscript:alert(1))", "href")]
    [InlineData("![x](data:text/html,x)", "data:")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript:")]
    [InlineData("a <img src=x onerror=alert(1)>", "<img src=x")]
    public void Nothing_in_it_can_run(string markdown, string harm) =>
        Assert.DoesNotContain(harm, MarkdownPreview.ToHtml(markdown).Value, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Pages_mail_and_tables_come_through()
    {
        var html = MarkdownPreview.ToHtml("[page](/a) [out](https://example.com) <me@example.com>\n\n|a|b|\n|-|-|\n|1|2|").Value!;
        Assert.Contains("href=\"/a\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.com\"", html, StringComparison.Ordinal);
        Assert.Contains("mailto:me@example.com", html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", html, StringComparison.Ordinal);
    }
}
