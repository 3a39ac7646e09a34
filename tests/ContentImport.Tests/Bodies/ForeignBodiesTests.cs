using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.ContentImport.Bodies;

namespace CommunityKit.ContentImport.Tests.Bodies;

public sealed class ForeignBodiesTests
{
    private static readonly ForeignBodies Bodies = new();

    private static readonly BodyOptions Options = new()
    {
        IdPrefix = "h",
        Site = new Uri("https://old.example/blog/"),
        PictureOf = url => url.EndsWith("here.jpg", StringComparison.Ordinal) ? new PictureFile("ab/here.jpg", "/files/ab/here.jpg") : null,
    };

    [Fact]
    public void Pictures_that_the_shop_has_are_blocks_and_others_are_links_in_the_text()
    {
        var body = Bodies.Read(
            "<p>a</p><img src='up/here.jpg' alt='Here'><p>b</p><img src='up/lost.jpg' alt='There'><p>c <img src='/gone.png'> d</p>", BodyFormat.Html, Options);

        Assert.Equal(["h1 cms.text", "h2 cms.picture", "h3 cms.text"], body.Blocks.Select(block => $"{block.Id} {block.Kind}"));
        Assert.Equal("ab/here.jpg", body.Blocks[1].Settings.GetProperty("file").GetString());
        Assert.Equal(
            "b\n\n[There](https://old.example/blog/up/lost.jpg)\n\nc [gone.png](https://old.example/gone.png) d", TextOf(body.Blocks[2]));
        Assert.Equal(["https://old.example/blog/up/lost.jpg", "https://old.example/gone.png"], body.RemotePictures.Order());
    }

    [Fact]
    public void Links_to_pages_of_the_old_site_are_paths_of_the_shop_and_those_to_its_files_stay()
    {
        var text = Bodies.ReadText(
            "[a](https://old.example/tea/#top) [b](https://old.example/tea.pdf) [c](https://new.example/tea) [![d](here.jpg)](https://OLD.example/x(y)) `[e](https://old.example/e)`",
            BodyFormat.Markdown,
            Options);

        Assert.Equal(
            "[a](/tea/#top) [b](https://old.example/tea.pdf) [c](https://new.example/tea) [![d](/files/ab/here.jpg)](/x%28y%29) `[e](https://old.example/e)`", text.Markdown);
    }

    [Fact]
    public void A_body_with_more_parts_than_fit_on_a_page_becomes_text_with_its_pictures_in_it()
    {
        var html = string.Concat(Enumerable.Range(0, 60).Select(i => $"<p>p{i}</p><img src='{i}-here.jpg' alt='a{i}'>"));

        var blocks = Bodies.Read(html, BodyFormat.Html, Options).Blocks;

        var text = TextOf(Assert.Single(blocks));
        Assert.Contains("p59\n\n![a59](/files/ab/here.jpg)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_a_block_is_cut_between_paragraphs()
    {
        var blocks = Bodies.Read(string.Concat(Enumerable.Repeat($"<p>{new string('x', 999)}</p>", 120)), BodyFormat.Html, Options).Blocks;

        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Equal(0, (TextOf(block).Length + 2) % 1001));
    }

    [Fact]
    public void Columns_hold_one_block_each_and_a_gallery_what_the_shop_has()
    {
        const string Body =
            """
            <!-- wp:columns --><div><!-- wp:column --><div><p>b</p><img src="1-here.jpg" alt="one"></div><!-- /wp:column --><!-- wp:column --><div><p>c</p></div><!-- /wp:column --></div><!-- /wp:columns -->
            <!-- wp:gallery --><figure><img src="2-here.jpg"/><img src="lost.jpg" alt="Lost"/><img src="3-here.jpg"/></figure><!-- /wp:gallery -->
            """;

        var blocks = Bodies.Read(Body, BodyFormat.WordPress, Options).Blocks;

        Assert.Equal(["cms.columns", "cms.gallery", "cms.text"], blocks.Select(block => block.Kind));
        Assert.Equal(["b\n\n![one](/files/ab/here.jpg)", "c"], blocks[0].Children.Select(TextOf));
        Assert.Equal(2, blocks[1].Settings.GetProperty("pictures").GetArrayLength());
        Assert.Equal("[Lost](https://old.example/blog/lost.jpg)", TextOf(blocks[2]));
        Assert.Equal(5, blocks.SelectMany(block => block.WithInner()).Select(block => block.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_same_body_gives_the_same_document() => Assert.True(
        new ContentDocument([], Bodies.Read("<p>a</p><img src='here.jpg'>", BodyFormat.Html, Options).Blocks)
            .Says(new ContentDocument([], Bodies.Read("<p>a</p><img src='here.jpg'>", BodyFormat.Html, Options).Blocks)));

    [Theory]
    [InlineData("Tea &amp; <b>milk</b>\n again", "Tea & milk again")]
    [InlineData("<script>alert(1)</script>x", "x")]
    [InlineData("1 < 2", "1 < 2")]
    public void A_title_keeps_its_words(string written, string words) => Assert.Equal(words, Bodies.Words(written));

    private static string TextOf(ContentBlock block) => block.Settings.GetProperty("text").GetString()!.ReplaceLineEndings("\n");
}
