using System.Net;
using System.Net.Sockets;
using CommunityKit.OrchardRecipes.Tests.Support;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Shop;

public sealed class MovingInTests(MovedShop shop) : IClassFixture<MovedShop>
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Site = """
        // A site as Orchard Core exports it.
        {
          "name": "Farm", "variables": { "blog": "[js: uuid()]", "red": "[js: uuid()]", "tags": "[js: uuid()]" },
          "steps": [
            { "name": "ContentDefinition",
              "ContentTypes": [
                { "Name": "BlogPost", "DisplayName": "Blog Post", "ContentTypePartDefinitionRecords": [
                  { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "BlogPost", "Name": "BlogPost" }, { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart" } ] },
                { "Name": "Blog", "DisplayName": "Blog", "ContentTypePartDefinitionRecords": [
                  { "PartName": "AutoroutePart", "Name": "AutoroutePart" },
                  { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "ContainedContentTypes": [ "BlogPost" ] } } } ] } ],
              "ContentParts": [ { "Name": "BlogPost", "ContentPartFieldDefinitionRecords": [
                { "FieldName": "TextField", "Name": "Subtitle", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Subtitle" } } },
                { "FieldName": "TaxonomyField", "Name": "Tags", "Settings": { "TaxonomyFieldSettings": { "TaxonomyContentItemId": "[js: variables('tags')]" } } } ] } ] },
            { "name": "media", "Files": [ { "TargetPath": "hen.png", "SourcePath": "pictures/hen.png" } ] },
            { "name": "content", "data": [
              { "ContentItemId": "[js: variables('tags')]", "ContentType": "Taxonomy", "DisplayText": "Tags", "Published": true, "TaxonomyPart": { "TermContentType": "Tag", "Terms": [
                { "ContentItemId": "[js: variables('red')]", "ContentType": "Tag", "DisplayText": "Rare breeds" } ] } },
              { "ContentItemId": "[js: variables('blog')]", "ContentType": "Blog", "DisplayText": "Farm diary", "Published": true, "AutoroutePart": { "Path": "diary" }, "ListPart": {} },
              { "ContentItemId": "[js: uuid()]", "ContentType": "BlogPost", "DisplayText": "The first egg", "Published": true, "PublishedUtc": "2024-04-01T06:00:00Z",
                "AutoroutePart": { "Path": "diary/first-egg" }, "ContainedPart": { "ListContentItemId": "[js: variables('blog')]", "Order": 0 },
                "MarkdownBodyPart": { "Markdown": "Found **this** morning.\n\n![A hen](/media/hen.png)" },
                "BlogPost": { "Subtitle": { "Text": "Small and brown" }, "Tags": { "TermContentItemIds": [ "[js: variables('red')]" ] } } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "Draft page", "Latest": true, "Published": false, "AutoroutePart": { "Path": "draft" } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "RawHtml", "DisplayText": "Opening hours", "Published": true, "LayerMetadata": { "Layer": "Always", "Zone": "Footer" }, "RawHtml": { "Content": { "Html": "<p>Nine to five</p>" } } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "Menu", "DisplayText": "Main", "Published": true, "MenuPart": {}, "MenuItemsListPart": { "MenuItems": [
                { "ContentType": "LinkMenuItem", "DisplayText": "Diary", "LinkMenuItemPart": { "Name": "Diary", "Url": "~/diary" } } ] } } ] } ]
        }
        """;

    [Fact]
    public async Task A_site_is_rehearsed_moves_in_and_the_second_import_changes_nothing()
    {
        var zip = Recipe.Zip(("farm/readme.md", "Ours."u8.ToArray()), ("farm/recipe.json", System.Text.Encoding.UTF8.GetBytes(Site)), ("farm/pictures/hen.png", Convert.FromBase64String(Png)));
        using var visitor = shop.Host.Client(culture: "zh-CN");

        var rehearsed = await shop.ImportAsync("farm.zip", zip, isDryRun: true);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(HttpMethod.Get, "diary")).StatusCode);

        var first = await shop.ImportAsync("farm.zip", zip);
        Assert.Equal("9 made, 0 changed, 0 the same, 0 left out", MovedShop.Sum(first));
        Assert.Equal(MovedShop.Sum(first), MovedShop.Sum(rehearsed));

        var post = await visitor.GetAsync("diary/first-egg");
        var html = post.Document.DocumentElement.OuterHtml;
        Assert.Contains("Small and brown", html, StringComparison.Ordinal);
        Assert.Contains("Rare breeds", html, StringComparison.Ordinal);
        Assert.Contains("<strong>this</strong>", html, StringComparison.Ordinal);
        var picture = post.One("img[src*=hen]").GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(HttpMethod.Get, picture.TrimStart('/'))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(HttpMethod.Get, "draft")).StatusCode);

        var second = await shop.ImportAsync("farm.zip", zip);
        Assert.Equal("0 made, 0 changed, 9 the same, 0 left out", MovedShop.Sum(second));
    }

    [Fact]
    public async Task A_damaged_recipe_is_refused_whole()
    {
        var report = await shop.ImportAsync("cut.recipe.json", Site.Replace("farm", "cut", StringComparison.Ordinal)[..^40]);

        Assert.True(report.Refused);
        Assert.Equal("json-damaged", Assert.Single(report.Problems).Code);
        Assert.Equal(0, report.Created);
    }

    [Fact]
    public async Task Nothing_is_fetched_whatever_the_recipe_names()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var report = await shop.ImportAsync("far.recipe.json", $$"""
            { "name": "Far", "$schema": "{{url}}/schema", "website": "{{url}}/", "steps": [
              { "name": "media", "Files": [ { "TargetPath": "far.png", "SourceUrl": "{{url}}/far.png" } ] },
              { "name": "content", "data": [ { "ContentItemId": "far", "ContentType": "Page", "DisplayText": "Far", "Published": true, "AutoroutePart": { "Path": "far" },
                "HtmlBodyPart": { "Html": "<p>x <img src='{{url}}/i.png'> <a href='{{url}}/a'>a</a></p><link rel=stylesheet href='{{url}}/c.css'><iframe src='{{url}}/f'></iframe><img src='/media/far.png'>[file:text('{{url}}/t')]" },
                "LiquidPart": { "Liquid": "[file:text('{{url}}/t')]" } } ] } ] }
            """);
        using var visitor = shop.Host.Client();
        var page = await visitor.GetAsync("far");

        Assert.False(listener.Pending());
        Assert.Equal(1, report.Created);
        Assert.Contains(report.Problems, problem => problem.Code == "url-not-fetched");
        Assert.Contains(report.Problems, problem => problem.Code == "file-missing");
        Assert.DoesNotContain($"src=\"{url}", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [DataFact("cms/orchardcore")]
    public async Task A_real_site_comes_with_those_of_its_pictures_that_are_beside_it()
    {
        (string, byte[])[] pictures =
        [
            .. Enumerable.Range(1, 6).Select(i => ($"Agency/wwwroot/assets/img/portfolio/{i}.jpg", File.ReadAllBytes(SharedData.Path($"cms/orchardcore/media/TheAgencyTheme/{i}.jpg")))),
        ];
        var report = await shop.ImportAsync("agency.zip", Recipe.Zip(
        [
            ("Agency/Recipes/agency.recipe.json", File.ReadAllBytes(SharedData.Path("cms/orchardcore/agency.recipe.json"))), .. pictures,
        ]));
        using var visitor = shop.Host.Client();
        var home = await visitor.GetAsync("");

        Assert.Equal(6, Convert.ToInt32(report.Counts["files taken over"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            ["Threads", "Explore", "Finish", "Lines", "Southwest", "Window"],
            home.Document.QuerySelectorAll("main img").Select(image => image.GetAttribute("alt")));
        Assert.Contains("Larry Parker", home.Text("main"), StringComparison.Ordinal);
    }
}
