using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Structure;

public sealed class StructureTests(CmsShop shop) : IClassFixture<CmsShop>
{
    private const string Save = ".ck-acts button";

    [Fact]
    public async Task A_type_made_in_the_admin_has_fields_of_every_kind_and_its_values_reach_page_and_programs()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var form = await lin.GetAsync("admin/content/taxonomies/new");
        form = await form.SubmitAsync("#edit", button: "button[value='add:Terms']");
        form = await form.SubmitAsync("#edit", new Dictionary<string, string?>
        {
            ["Name"] = "age", ["Label[en]"] = "Age", [form.One("[name$='.Label[en]']").GetAttribute("name")!] = "Six months",
        }, Save);
        Assert.Contains("/admin/content/taxonomies/age", form.Address.ToString(), StringComparison.Ordinal);
        await AddTypeAsync(lin, "recipe", ["text:Text", "body:Markdown", "count:Number", "price:Money", "vegan:Boolean", "since:Instant", "level:Choice", "more:Link", "age:Terms", "spot:Place", "tint:Colour"]);

        var editor = await CmsShop.BeginAsync(lin, "Soup", "recipe");
        var term = editor.One("[name='f.age.Values']").GetAttribute("value")!;
        editor = await CmsShop.SendAsync(editor, "publish", new()
        {
            ["f.text.Value"] = "<b>bold</b>",
            ["f.body.Value"] = "Take **two** <script>alert(1)</script>",
            ["f.count.Value"] = "2.5",
            ["f.price.Value"] = "19.90",
            ["f.vegan.Value"] = "true",
            ["f.since.Value"] = "2026-03-01T09:00",
            ["f.level.Value"] = "easy",
            ["f.more.Url"] = "/about",
            ["f.more.Text"] = "About",
            ["f.age.Values"] = term,
            ["f.spot.Latitude"] = "31.2",
            ["f.spot.Longitude"] = "121.4",
            ["f.tint.Value"] = "#b0452d",
        });
        Assert.True(editor.Has("[data-state=live]"), editor.Text("main"));

        var page = await visitor.GetAsync("kitchen/soup");
        Assert.Equal(["Text", "Body", "Count", "Price", "Vegan", "Since", "Level", "More", "Age", "Spot", "Tint"], page.Texts(".cms-values dt"));
        Assert.Equal("<b>bold</b>", page.Texts(".cms-values dd")[0]);
        Assert.False(page.Has("main dd script"));
        Assert.Equal("Easy one", page.Texts(".cms-values dd")[6]);
        Assert.Equal("Six months", page.Texts(".cms-values dd")[8]);

        var list = await visitor.GetJsonAsync<JsonObject>("api/v1/content/items?type=recipe&term=" + term);
        var id = list["items"]![0]!["id"]!.GetValue<string>();
        var item = await visitor.GetJsonAsync<JsonObject>("api/v1/content/items/" + id);
        Assert.Equal(1990, item["values"]!["price"]!["minor"]!.GetValue<long>());
        Assert.Equal("2026-03-01T01:00:00", item["values"]!["since"]!.GetValue<string>()[..19]);
        Assert.Equal(id, (await visitor.GetJsonAsync<JsonObject>("api/v1/content/by-path?path=/kitchen/soup"))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_typed_and_makes_no_sense_is_told_and_kept_on_screen()
    {
        using var lin = shop.Editor();
        await AddTypeAsync(lin, "thing", ["count:Number"]);
        var editor = await CmsShop.BeginAsync(lin, "Thing", "thing");

        editor = await CmsShop.SendAsync(editor, "save", new() { ["f.count.Value"] = "many", ["f.title.Value"] = "Kept" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Equal("many", editor.One("[name='f.count.Value']").GetAttribute("value"));
        Assert.Equal("Kept", editor.Heading);
    }

    [Fact]
    public async Task A_redirect_leads_where_no_page_is_and_refuses_dangerous_targets()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var form = await lin.GetAsync("admin/content/redirects/new");
        form = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["From"] = "Old-Shop/Page/", ["To"] = "javascript:alert(1)" }, Save);
        Assert.Contains("other than itself", form.Text("main"), StringComparison.Ordinal);
        await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["To"] = "/sitemap.xml" }, Save);

        using var answer = await visitor.SendAsync(HttpMethod.Get, "old-shop/page");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/sitemap.xml"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_footer_menu_shows_on_every_page_of_the_shop()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "With menu"), "publish");
        Assert.False((await visitor.GetAsync("with-menu")).Has("footer [href='/imprint']"));
        var form = await (await lin.GetAsync("admin/content/menus/footer")).SubmitAsync("#edit", button: "button[value='add:Links']");
        await form.SubmitAsync("#edit", new Dictionary<string, string?>
        {
            [form.One("[name$='.Label[en]']").GetAttribute("name")!] = "Imprint", [form.One("[name$='.Url']").GetAttribute("name")!] = "/imprint",
        }, Save);

        Assert.Equal("Imprint", (await visitor.GetAsync("with-menu")).Text("footer [href='/imprint']"));
    }

    [Fact]
    public async Task Search_engines_and_feed_readers_find_what_is_listed_and_nothing_else()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "News & more", "article"), "publish", new() { ["f.summary.Value"] = "In short <b>" });
        await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Hidden", "article"), "publish", new() { ["f.unlisted.Value"] = "true" });
        await CmsShop.BeginAsync(lin, "Drafted", "article");

        var site = System.Xml.Linq.XDocument.Parse(await (await visitor.SendAsync(HttpMethod.Get, "sitemap.xml")).Content.ReadAsStringAsync()).ToString();
        var feed = System.Xml.Linq.XDocument.Parse(await (await visitor.SendAsync(HttpMethod.Get, "feed.xml")).Content.ReadAsStringAsync());
        var page = await visitor.GetAsync("articles/news-more");
        var hidden = await visitor.GetAsync("articles/hidden");

        Assert.Contains("/articles/news-more", site, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", site + feed, StringComparison.Ordinal);
        Assert.DoesNotContain("drafted", site + feed, StringComparison.Ordinal);
        Assert.Contains(feed.Descendants("item"), item => item.Element("title")!.Value == "News & more" && item.Element("description")!.Value == "In short <b>");
        Assert.Contains("Sitemap: http", await (await visitor.SendAsync(HttpMethod.Get, "robots.txt")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var data = JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!["@graph"]!.AsArray();
        Assert.Equal(["Article", "BreadcrumbList"], data.Select(node => node!["@type"]!.GetValue<string>()));
        Assert.Equal("article", page.One("meta[property='og:type']").GetAttribute("content"));
        Assert.EndsWith("/articles/news-more", page.One("link[rel=canonical]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("en", page.One("link[rel=alternate]").GetAttribute("hreflang"));
        Assert.True(hidden.Has("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_shared_block_shows_wherever_it_is_placed_as_it_is_live()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var part = await CmsShop.BeginAsync(lin, "Opening hours", "shared-block");
        (part, var text) = await CmsShop.AddAsync(part, "cms.text");
        part = await CmsShop.SendAsync(part, "publish", new() { [$"s.{text}.Text"] = "Nine to five" });
        var page = await CmsShop.BeginAsync(lin, "Visit");
        (page, var shared) = await CmsShop.AddAsync(page, "cms.shared");
        await CmsShop.SendAsync(page, "publish", new() { [$"s.{shared}.Item"] = part.Address.Segments[^1] });
        Assert.Equal("Nine to five", (await visitor.GetAsync("visit")).Text(".cms-blocks p"));

        await CmsShop.SendAsync(part, "publish", new() { [$"s.{text}.Text"] = "Ten to six" });

        Assert.Equal("Ten to six", (await visitor.GetAsync("visit")).Text(".cms-blocks p"));
    }

    private static async Task AddTypeAsync(TestClient lin, string name, string[] fields)
    {
        var form = await lin.GetAsync("admin/content/types/new");
        foreach (var _ in fields)
        {
            form = await form.SubmitAsync("#edit", button: "button[value='add:Fields']");
        }

        var values = new Dictionary<string, string?> { ["Name"] = name, ["Label[en]"] = name, ["PathPrefix"] = "/kitchen/" };
        var rows = form.Document.QuerySelectorAll("[name$='.Kind']").Select(each => each.GetAttribute("name")![..^".Kind".Length]).Where(row => !row.Contains("__row__", StringComparison.Ordinal)).ToList();
        foreach (var (row, field) in rows.Zip(fields))
        {
            var (key, kind) = (field.Split(':')[0], field.Split(':')[1]);
            values[row + ".Name"] = key;
            values[row + ".Label[en]"] = char.ToUpperInvariant(key[0]) + key[1..];
            values[row + ".Kind"] = kind;
            values[row + ".Choices"] = "easy = Easy one";
            values[row + ".Taxonomy"] = kind == "Terms" ? "age" : "";
        }

        form = await form.SubmitAsync("#edit", values, Save);
        Assert.EndsWith("/admin/content/types/" + name, form.Address.AbsolutePath, StringComparison.Ordinal);
    }
}
