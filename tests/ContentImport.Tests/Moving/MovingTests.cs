using System.Net;
using System.Text.Json;
using CommunityKit.ContentImport.Tests.Support;
using static CommunityKit.ContentImport.Tests.Support.ForeignExports;

namespace CommunityKit.ContentImport.Tests.Moving;

public sealed class MovingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("communitykit.media")]
    public async Task A_site_of_wordpress_moves_in_with_its_pictures_words_menus_and_old_addresses(string media)
    {
        await using var shop = await MovedShop.StartAsync(media.Length > 0 ? [media] : []);
        using var visitor = shop.Host.Client(null, "en");
        var zip = MovedShop.Zip(
            ("site/export.xml", Bytes(Wxr(
                WxrItem(7, "", "", "attachment", "a", WxrMeta("_wp_attachment_image_alt", "A cup") + "<wp:attachment_url>https://old.example/wp-content/uploads/2020/05/a.png</wp:attachment_url>"),
                WxrItem(1, "Tea &amp; milk", "<p>See <a href=\"https://old.example/about/\">us</a>.</p><img src=\"https://old.example/wp-content/uploads/2020/05/a-300x200.png\" alt=\"Cup\"><p>b <img src=\"https://old.example/gone.png\" alt=\"Gone\"></p>", slug: "tea-and-milk", more: "<category domain=\"category\" nicename=\"cooking\">Cooking</category><category domain=\"post_tag\" nicename=\"tea\">Tea</category><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>" + WxrMeta("_thumbnail_id", "7")),
                WxrItem(2, "About us", "<!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph -->", "page", "about"),
                WxrItem(3, "About", "x", "nav_menu_item", "m3", WxrMeta("_menu_item_type", "post_type") + WxrMeta("_menu_item_object_id", "2") + "<category domain=\"nav_menu\" nicename=\"footer\">Footer</category>"),
                WxrItem(4, "Shop", "x", "nav_menu_item", "m4", WxrMeta("_menu_item_type", "custom") + WxrMeta("_menu_item_url", "https://old.example/tea/") + "<category domain=\"nav_menu\" nicename=\"footer\">Footer</category>"),
                WxrItem(5, "Cooking", "x", "nav_menu_item", "m5", WxrMeta("_menu_item_type", "taxonomy") + WxrMeta("_menu_item_object", "category") + "<category domain=\"nav_menu\" nicename=\"footer\">Footer</category>")))),
            ("site/wp-content/uploads/2019/a.png", Bytes("no picture")),
            ("site/wp-content/uploads/2020/05/a.png", Png));

        var first = await shop.ImportAsync("site.zip", zip);
        var archive = await shop.ArchiveAsync();
        var second = await shop.ImportAsync("site.zip", zip);

        Assert.Equal((2, 0, 0), (first.Created, first.Updated, first.Skipped));
        Assert.Equal(["comments-left", "menu-entry-leads-nowhere", "pictures-elsewhere"], first.Problems.Select(problem => problem.Code).Order());
        Assert.Equal((0, 0, 2), (second.Created, second.Updated, second.Unchanged));
        Assert.Equal(archive, await shop.ArchiveAsync());
        Assert.Contains(media.Length > 0 ? "\"file\":\"/media/" : "/a.png\"", archive, StringComparison.Ordinal);
        var page = await visitor.GetAsync("articles/tea-and-milk");
        Assert.Equal("Tea & milk", page.Heading);
        Assert.Equal("us", page.Text(".cms-blocks a[href='/about/']"));
        Assert.Equal("Gone", page.Text(".cms-blocks a[href='https://old.example/gone.png']"));
        Assert.Equal("Cup", page.One(".cms-blocks img").GetAttribute("alt"));
        Assert.Equal(["Ann Lee", "Cooking", "Tea"], page.Texts(".cms-values dd"));
        Assert.Contains("2020-05-06", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("/articles/tea-and-milk", (await visitor.SendAsync(HttpMethod.Get, "2020/05/tea-and-milk/")).Headers.Location?.ToString());
        var about = await visitor.GetAsync("about");
        Assert.Equal("Words", about.Text(".cms-blocks p"));
        Assert.Equal(["About", "Shop"], [about.Text("footer [href='/about']"), about.Text("footer [href='/tea/']")]);
    }

    [Fact]
    public async Task Many_markdown_files_in_a_zip_move_in_together_and_a_broken_one_is_left_out_alone()
    {
        await using var shop = await MovedShop.StartAsync();
        using var visitor = shop.Host.Client(null, "zh-CN");
        var zip = MovedShop.Zip(
            ("blog/茶.md", Bytes("---\ntitle: 茶\ndate: 2021-02-03\ntags: [饮料]\n---\n![杯子](pics/杯.png)\n\n**好喝**\n")),
            ("blog/draft.md", Bytes("---\ntitle: Draft\ndraft: true\n---\nx")),
            ("blog/about.md", Bytes("---\ntitle: Us\ntype: page\npermalink: /us\n---\nx")),
            ("blog/broken.md", [0xC3, 0x28]),
            ("__MACOSX/blog/._茶.md", [0, 1, 2]),
            ("blog/pics/杯.png", Png));

        var report = await shop.ImportAsync("blog.zip", zip);

        Assert.Equal((3, 0), (report.Created, report.Skipped));
        Assert.Equal("blog/broken.md: The file is not UTF-8 text. Save it as UTF-8.", Assert.Single(report.Problems).Message);
        var page = await visitor.GetAsync("articles/" + Uri.EscapeDataString("茶"));
        Assert.Equal("杯子", page.One(".cms-blocks img").GetAttribute("alt"));
        Assert.Equal("好喝", page.Text(".cms-blocks strong"));
        Assert.Equal("Us", (await visitor.GetAsync("us")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("articles/draft")).Status);
    }

    [Fact]
    public async Task Bodies_of_the_newer_ghost_editor_are_read_and_those_of_the_old_one_are_told()
    {
        await using var shop = await MovedShop.StartAsync();
        using var visitor = shop.Host.Client(null, "en");
        const string Tree =
            """
            {"root":{"type":"root","children":[
              {"type":"extended-heading","tag":"h3","children":[{"type":"extended-text","text":"Head","format":0}]},
              {"type":"paragraph","children":[{"type":"text","text":"a < b ","format":0},{"type":"text","text":"bold","format":3},{"type":"linebreak"},{"type":"link","url":"https://example.com/","children":[{"type":"text","text":"there","format":0}]}]},
              {"type":"list","listType":"number","children":[{"type":"listitem","children":[{"type":"text","text":"one","format":0}]}]},
              {"type":"extended-quote","children":[{"type":"text","text":"said","format":0}]},
              {"type":"horizontalrule"},
              {"type":"codeblock","code":"var a;","language":"cs"},
              {"type":"html","html":"<p onclick=alert(1)>raw<script>alert(1)</script></p>"},
              {"type":"header","header":"lost","children":[{"type":"text","text":"kept","format":0}]}]}}
            """;
        object Post(string slug, string? lexical, string? mobiledoc) => new { id = slug, title = slug, slug, status = "published", published_at = "2020-01-02T00:00:00.000Z", lexical, mobiledoc };
        var export = JsonSerializer.Serialize(new { db = new[] { new { meta = new { exported_on = 1 }, data = new { posts = new[] { Post("new", Tree, null), Post("old", null, "{\"version\":\"0.3.1\"}"), Post("odd", "{oh", null) } } } } });

        var report = await shop.ImportAsync("ghost.json", export);

        Assert.Equal(["body-without-html", "body-without-html", "cards-left-out", "element-left-out"], report.Problems.Select(problem => problem.Code).Order());
        var page = await visitor.GetAsync("articles/new");
        Assert.Equal(
            "<h2>Head</h2><p>a &lt; b <em><strong>bold</strong></em><br><a href=\"https://example.com/\">there</a></p><ol><li>one</li></ol><blockquote><p>said</p></blockquote><hr><pre><code class=\"language-cs\">var a;</code></pre><p>raw</p><p>kept</p>",
            page.One(".cms-blocks .ck-prose, .cms-blocks .cms-text").InnerHtml.ReplaceLineEndings("").Trim());
    }

    [Fact]
    public async Task A_file_that_is_damaged_as_a_whole_changes_nothing()
    {
        await using var shop = await MovedShop.StartAsync();
        var wxr = Wxr(WxrItem(1, "One", "x"), WxrItem(2, "Two", "y"));
        var zip = MovedShop.Zip(("export.xml", Bytes(wxr)));

        foreach (var (name, content, format, code) in new (string, byte[], string, string)[]
        {
            ("cut.xml", Bytes(wxr[..^60]), "wxr", "xml-damaged"),
            ("doctype.xml", Bytes(wxr.Replace("<rss", "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss", StringComparison.Ordinal)), "wxr", "xml-damaged"),
            ("other.xml", Bytes("<feed/>"), "wxr", "not-an-export"),
            ("cut.json", Bytes("{\"posts\":[{"), "ghost", "json-damaged"),
            ("deep.json", Bytes("{\"posts\":" + new string('[', 9000)), "ghost", "json-damaged"),
            ("no.md", [0x41, 0xC3, 0x28], "markdown", "encoding-unknown"),
            ("cut.zip", zip[..^30], "wxr", "zip-damaged"),
            ("empty.zip", MovedShop.Zip(("readme.txt", Bytes("x"))), "wxr", "zip-without-export"),
        })
        {
            var report = await shop.ImportAsync(name, content, format);
            Assert.True(report.Refused && report.Created == 0, name);
            Assert.Equal((name, code), (name, Assert.Single(report.Problems).Code));
        }

        Assert.Equal("", await shop.ArchiveAsync());
    }

    [Fact]
    public async Task Two_articles_of_one_name_both_get_an_address_and_keep_it()
    {
        await using var shop = await MovedShop.StartAsync();
        var both = Wxr(WxrItem(1, "Tea", "one", slug: "tea"), WxrItem(2, "Tea", "two", slug: "tea"));

        await shop.ImportAsync("a.xml", both);
        var second = await shop.ImportAsync("a.xml", both);

        Assert.Equal(2, second.Unchanged);
        using var visitor = shop.Host.Client(null, "en");
        Assert.Equal(["one", "two"], [(await visitor.GetAsync("articles/tea")).Text(".cms-blocks p"), (await visitor.GetAsync("articles/tea-2")).Text(".cms-blocks p")]);
    }
}
