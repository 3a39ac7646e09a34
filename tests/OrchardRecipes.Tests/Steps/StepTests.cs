using CommunityKit.OrchardRecipes.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Steps;

public sealed class StepTests
{
    [Theory]
    [InlineData("feature", "features-left-out", """ "enable": [ "OrchardCore.Contents", "OrchardCore.Workflows" ], "disable": [ "X" ] """)]
    [InlineData("themes", "themes-left-out", """ "admin": "TheAdmin", "site": "TheBlogTheme" """)]
    [InlineData("Settings", "setting-left-out", """ "PageSize": 10, "SiteName": "X" """)]
    [InlineData("Roles", "step-left-out", """ "Roles": [ { "Name": "Editor", "Permissions": [ "SiteOwner" ] } ] """)]
    [InlineData("Users", "step-left-out", """ "Users": [ { "UserName": "admin", "PasswordHash": "hunter2" } ] """)]
    [InlineData("AdminMenu", "step-left-out", """ "data": [] """)]
    [InlineData("MediaProfiles", "step-left-out", """ "MediaProfiles": {} """)]
    [InlineData("queries", "step-left-out", """ "Queries": [] """)]
    [InlineData("Templates", "step-left-out", """ "Templates": {} """)]
    [InlineData("AdminTemplates", "step-left-out", """ "AdminTemplates": {} """)]
    [InlineData("Placements", "step-left-out", """ "Placements": {} """)]
    [InlineData("ShortcodeTemplates", "step-left-out", """ "ShortcodeTemplates": {} """)]
    [InlineData("Sitemaps", "step-left-out", """ "data": [] """)]
    [InlineData("FeatureProfiles", "step-left-out", """ "FeatureProfiles": {} """)]
    [InlineData("WorkflowType", "step-left-out", """ "data": [] """)]
    [InlineData("custom-settings", "step-left-out", """ "X": {} """)]
    [InlineData("custom-user-settings", "step-left-out", """ "X": [] """)]
    [InlineData("deployment", "step-left-out", """ "Plans": [] """)]
    [InlineData("recipes", "step-left-out", """ "Values": [] """)]
    [InlineData("DeleteContentDefinition", "step-left-out", """ "ContentTypes": [ "Page" ] """)]
    [InlineData("lucene-index", "step-left-out", """ "Indices": [] """)]
    [InlineData("lucene-index-rebuild", "step-left-out", """ "includeAll": true """)]
    [InlineData("ElasticIndexSettings", "step-left-out", """ "Indices": [] """)]
    [InlineData("azureai-index-create", "step-left-out", """ "Indices": [] """)]
    [InlineData("CreateOrUpdateIndexProfile", "step-left-out", """ "indexes": [] """)]
    [InlineData("Command", "step-left-out", """ "Commands": [ "rm" ] """)]
    [InlineData("OpenIdServerSettings", "step-left-out", """ "X": 1 """)]
    [InlineData("FacebookLoginSettings", "step-left-out", """ "AppSecret": "x" """)]
    [InlineData("Translations", "step-left-out", """ "Translations": {} """)]
    [InlineData("SomethingOfTheirOwn", "step-unknown", """ "X": 1 """)]
    public async Task A_step_that_brings_no_content_is_told_with_its_reason(string name, string code, string body)
    {
        var recipe = await Recipe.StepsAsync($$"""{ "name": "{{name}}", {{body}} }""");

        Assert.Contains(code, recipe.Codes);
        Assert.DoesNotContain("member-not-read", recipe.Codes);
        Assert.DoesNotContain(recipe.Notes.Problems, problem => problem.Message.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_item_of_the_home_route_is_the_first_page_and_its_old_address_leads_there()
    {
        const string Steps = """
            { "name": "settings", "HomeRoute": { "Action": "Display", "ContentItemId": "[js: variables('home')]" } },
            { "name": "content", "data": [ { "ContentItemId": "[js: variables('home')]", "ContentType": "Page", "DisplayText": "Welcome", "Published": true, "AutoroutePart": { "Path": "welcome" } } ] }
            """;
        const string Head = """ "variables": { "home": "[js: uuid()]" }, """;

        var own = await Records.OfAsync(await Recipe.StepsAsync(Steps, Head));
        Assert.Equal("/", own.Items[0].Draft.Text("path"));
        Assert.Equal(("/welcome", "/"), (own.Redirects.Single().From, own.Redirects.Single().To));
        Assert.Contains("first-page", own.Recipe.Codes);
    }

    [Theory]
    [InlineData("""{ "LayerRule": { "Conditions": [ { "$type": "X", "Name": "HomepageCondition", "Value": true } ] }""", "on the first page")]
    [InlineData("""{ "LayerRule": { "Conditions": [ { "$type": "X", "Name": "UrlCondition", "Value": "/shop" } ] }""", "address matches “/shop”")]
    [InlineData("""{ "LayerRule": { "Conditions": [ { "$type": "X", "Name": "RoleCondition" } ] }""", "RoleCondition holds")]
    [InlineData("""{ "Rule": "isHomepage()" """, "on the first page")]
    public async Task A_widget_of_a_layer_becomes_a_shared_block_and_its_place_is_told(string layer, string words)
    {
        var records = await Records.OfItemsAsync(
            """{ "ContentItemId": "w", "ContentType": "RawHtml", "DisplayText": "Foot", "Published": true, "LayerMetadata": { "Layer": "One", "Zone": "Footer", "Position": 1 }, "RawHtml": { "Content": { "Html": "<p>©</p>" } } }""",
            $$"""{ "name": "layers", "Layers": [ {{layer}}, "Name": "One", "Description": "" } ] },""");

        Assert.Equal("shared-block", Assert.Single(records.Items).Type);
        Assert.Equal("""b1 cms.text {"text":"\u00A9"}""", Records.Show(records.Items[0].Draft));
        Assert.Contains(records.Recipe.Notes.Problems, problem => problem.Code == "layer-left-out" && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_come_from_the_recipe_or_from_beside_it_and_never_from_an_address()
    {
        var zip = Recipe.Zip(
            ("site/Recipes/a.recipe.json", """
                { "name": "Files", "steps": [ { "name": "media", "Files": [
                  { "TargetPath": "in.png", "Base64": "iVBORw0KGgo=" }, { "Path": "old-name.png", "Base64": "iVBORw0KGgo=" },
                  { "TargetPath": "beside.png", "SourcePath": "../wwwroot/x.png" }, { "TargetPath": "gone.png", "SourcePath": "gone.png" },
                  { "TargetPath": "far.png", "SourceUrl": "http://127.0.0.1:9/far.png" }, { "TargetPath": "bad.png", "Base64": "%%" },
                  { "TargetPath": "run.exe", "Base64": "AAAA" }, { "TargetPath": "none.png" } ] },
                { "name": "content", "data": [ { "ContentType": "Page", "DisplayText": "A", "HtmlBodyPart": { "Html": "<p><img src='/media/beside.png' alt='b'></p><p>[image]in.png[/image]</p><p><img src='~/media/far.png' alt='far off'></p><p><img src='https://cdn.example/x.png' alt='c'></p>" } } ] } ] }
                """),
            ("site/wwwroot/x.png", "png"));
        var recipe = await Recipe.FileAsync(zip, "site.zip");
        var records = await Records.OfAsync(recipe, zip);

        Assert.Equal(3, recipe.Notes.Counts["files taken over"]);
        Assert.Equal(
            ["file-damaged", "file-missing", "file-refused", "file-without-source", "picture-missing", "url-not-fetched"],
            recipe.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var shown = Records.Show(records.Items[0].Draft);
        Assert.Equal(2, records.Items[0].Draft.Blocks.Count(block => block.Kind == "cms.picture"));
        Assert.Contains("far off", shown, StringComparison.Ordinal);
        Assert.Contains("[c](https://cdn.example/x.png)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_are_named_for_the_catalogue_and_make_no_pages()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentItemId": "1", "ContentType": "Product", "DisplayText": "Tea", "Published": true, "ProductPart": { "Sku": "TEA" }, "PricePart": { "PriceField": { "Amount": { "value": 5.5, "currency": "USD" } } } },
            { "ContentItemId": "2", "ContentType": "Shelf", "DisplayText": "Shop", "Published": true, "ProductListPart": { "x": 1 }, "AutoroutePart": { "Path": "shelf" } }
            """);

        Assert.Equal("Shop", Assert.Single(records.Items).Draft.Text("title"));
        Assert.Contains(records.Recipe.Notes.Problems, problem => problem.Code == "product-left-out" && problem.Message.Contains("SKU TEA, 5.5 USD", StringComparison.Ordinal));
        Assert.Contains("commerce-left-out", records.Recipe.Codes);
    }

    [Fact]
    public async Task Both_dialects_are_read_alike()
    {
        var old = await Recipe.TextAsync("""{ "Name": "x", "Steps": [ { "Name": "Content", "Data": [ { "ContentType": "Page", "DisplayText": "A" } ] } ], "Variables": { "a": "b" } }""");
        var now = await Recipe.TextAsync("""{ "name": "x", "variables": { "a": "b" }, "steps": [ { "name": "content", "data": [ { "ContentType": "Page", "DisplayText": "A" } ] } ] }""");

        Assert.Equal(now.Read.Site.Items.Single().Title, old.Read.Site.Items.Single().Title);
        Assert.Empty(now.Notes.Problems);
        Assert.Equal(["variables-behind-steps", "wrong-case", "wrong-case"], old.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Definitions_of_several_steps_are_merged_and_a_replacing_one_starts_anew()
    {
        const string One = """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Thing", "DisplayName": "Thing", "Settings": { "ContentTypeSettings": { "Creatable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ] }""";
        const string Two = """ "ContentTypes": [ { "Name": "Thing", "DisplayName": "Renamed", "Settings": { "ContentTypeSettings": { "Creatable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "Thing", "Name": "Thing" } ] } ], "ContentParts": [ { "Name": "Thing", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Colour" } ] } ] }""";
        var merged = await Records.OfAsync(await Recipe.StepsAsync($$"""{{One}}, { "name": "contentdefinition", {{Two}}"""));
        var replaced = await Records.OfAsync(await Recipe.StepsAsync($$"""{{One}}, { "name": "ReplaceContentDefinition", {{Two}}"""));

        Assert.Equal(("Renamed", true, "colour"), (merged.Types.Single().Label.Exactly("zh-CN"), merged.Types.Single().HasPage, merged.Types.Single().Fields.Single().Name));
        Assert.False(replaced.Types.Single().HasPage);
    }
}
