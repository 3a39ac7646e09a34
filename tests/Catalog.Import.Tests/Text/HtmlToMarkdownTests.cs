using CommunityKit.Catalog.Imports.Text;

namespace CommunityKit.Catalog.Import.Tests.Text;

public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("<h2>Head</h2><p>One<br>two</p>", "## Head\n\nOne\\\ntwo")]
    [InlineData("<p><b>Note: </b>wet &amp; cold</p>", "**Note**: wet \\& cold")]
    [InlineData("<ol><li>one</li><li><p>two</p><ul><li>in</li></ul></li></ol>", "1. one\n2. two\n\n    - in")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>3</td></tr></table>", "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |")]
    [InlineData("<a href='/x'>in</a> <a href='https://a.example/?q=1'>out</a>", "[in](</x>) [out](<https://a.example/?q=1>)")]
    [InlineData("<a href='java&#10;script:alert(1)'>x</a><a href='//evil.example'>y</a>", "xy")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("<script>a</script><style>b</style><svg><a>c</a></svg><math>d</math><iframe>e</iframe>", "")]
    [InlineData("<p>- no list</p><p>1. no list</p><p># no head</p>", "\\- no list\n\n1\\. no list\n\n\\# no head")]
    public void Html_becomes_the_markdown_that_reads_the_same(string html, string expected) =>
        Assert.Equal(expected, HtmlToMarkdown.Convert(html));

    [Fact]
    public void Markup_that_would_stall_the_parser_is_refused() =>
        Assert.Null(HtmlToMarkdown.Convert(string.Concat(Enumerable.Repeat("<div>", 20_000))));
}
