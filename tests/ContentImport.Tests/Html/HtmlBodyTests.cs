using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;
using CommunityKit.ContentImport.Html.Gutenberg;

namespace CommunityKit.ContentImport.Tests.Html;

public sealed class HtmlBodyTests
{
    private readonly ReadingNotes _notes = new();

    [Theory]
    [InlineData("<p>One <b>two </b>three</p>", "One **two** three")]
    [InlineData("<h2>Rice</h2><p>a<br>b</p>", "## Rice\n\na\\\nb")]
    [InlineData("<ol start=3><li>x<ul><li>y</li></ul></li><li>z</li></ol>", "3. x\n\n   - y\n4. z")]
    [InlineData("<pre><code class=\"language-cs\">var a = `b`;\n</code></pre>", "```cs\nvar a = `b`;\n```")]
    [InlineData("<blockquote><p>q</p><p>r</p></blockquote>", "> q\n>\n> r")]
    [InlineData("<table><tr><th>a</th></tr><tr><td>b|c</td><td>d</td></tr></table>", "| a |  |\n| --- | --- |\n| b\\|c | d |")]
    [InlineData("<a href=\"/x(1)\">here</a> and <a href=\"javascript:alert(1)\">there</a>", "[here](/x%281%29) and there")]
    [InlineData("<p>1. no list, # no title, *no* _mark_ &lt;b&gt;</p>", "1\\. no list, # no title, \\*no\\* \\_mark\\_ \\<b\\>")]
    [InlineData("<iframe src=\"https://example.com/v\" title=\"Film\"></iframe>", "[Film](https://example.com/v)")]
    [InlineData("<div><div>deep <em>words</em></div></div>", "deep *words*")]
    public void Markup_becomes_markdown(string html, string markdown) =>
        Assert.Equal(markdown, Assert.IsType<TextPart>(Assert.Single(Read(html))).Markdown.ReplaceLineEndings("\n"));

    [Fact]
    public void A_picture_that_stands_by_itself_is_a_block_and_one_among_words_stays_there()
    {
        var blocks = Read("<p>a</p><figure><a href=\"/b\"><img src=\"/b.jpg\" alt=\"Bee\"></a><figcaption>A bee</figcaption></figure><p>c <img src=\"d.png\" alt=\"D\"></p>");

        Assert.Equal([new TextPart("a"), new PicturePart("/b.jpg", "Bee", "A bee"), new TextPart("c ![D](d.png)")], blocks);
    }

    [Fact]
    public void What_could_run_is_left_out_whole_and_told()
    {
        var blocks = Read("<p>a</p><script>alert(1)</script><svg><script>alert(2)</script></svg><form><input name=x></form><p onclick=alert(3)>b</p>");

        Assert.Equal([new TextPart("a\n\nb")], blocks);
        Assert.Equal(["form", "script", "svg"], _notes.Counts.Keys.Select(key => key[(key.LastIndexOf(' ') + 1)..]));
    }

    [Fact]
    public void Markup_that_would_hold_the_machine_gives_its_words()
    {
        var blocks = Read(string.Concat(Enumerable.Repeat("<b>", 60_000)) + "end");

        Assert.Equal([new TextPart(" end")], blocks.Select(block => block with { }).Cast<TextPart>().Select(text => new TextPart(" " + text.Markdown.Trim())));
        Assert.Equal("markup-too-deep", Assert.Single(_notes.Problems).Code);
    }

    [Fact]
    public void Blocks_of_wordpress_keep_their_columns_and_tell_what_the_file_does_not_hold()
    {
        const string Body =
            """
            <!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->
            <!-- wp:columns {"x":{"y":1}} --><div><!-- wp:column --><div><!-- wp:paragraph --><p>b</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div><!-- wp:paragraph --><p>c</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->
            <!-- wp:latest-posts {"n":5} /-->
            <!-- wp:gallery --><figure><!-- wp:image --><figure><img src="/1.jpg" alt=""/></figure><!-- /wp:image --><!-- wp:image --><figure><img src="/2.jpg" alt="two"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->
            """;

        var blocks = new WordPressBody(new HtmlBody(_notes), _notes).Read(Body, 7);

        Assert.Equal(new TextPart("a"), blocks[0]);
        Assert.Equal([[new TextPart("b")], [new TextPart("c")]], Assert.IsType<ColumnsPart>(blocks[1]).Columns);
        Assert.Equal(["/1.jpg", "/2.jpg"], Assert.IsType<GalleryPart>(blocks[2]).Pictures.Select(picture => picture.Url));
        Assert.Equal((7, "block-without-content"), (Assert.Single(_notes.Problems).Row, _notes.Problems[0].Code));
        Assert.Equal(10, _notes.Counts["blocks"]);
    }

    private IReadOnlyList<BodyPart> Read(string html) => new HtmlBody(_notes).Read(html, 1);
}
