using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Types;
using CommunityKit.OrchardRecipes.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Items;

public sealed class FieldTests
{
    private const string Values = """
        "Words": { "Text": "one line" }, "More": { "Text": "two\nlines" }, "Size": { "Text": "m" }, "Body": { "Html": "<p><b>fat</b></p>" },
        "Note": { "Markdown": "*thin*" }, "Open": { "Value": true }, "Weight": { "Value": 1.50 }, "Day": { "Value": "2026-03-01" },
        "At": { "Value": "2026-03-01T10:00:00Z" }, "Hour": { "Value": "08:30:00" }, "More2": { "Values": [ "a", "b" ] },
        "Site": { "Url": "~/shop", "Text": "Shop", "Target": "_blank" }, "Film": { "RawAddress": "https://video.example/1", "EmbeddedAddress": "https://video.example/e/1" },
        "Where": { "Latitude": 31.2, "Longitude": 121.5 }, "Tags": { "TaxonomyContentItemId": "tx", "TermContentItemIds": [ "t1", "gone" ], "TagNames": [ "x" ] },
        "See": { "ContentItemIds": [ "other", "another" ] }, "Seen": { "LocalizationSets": [ "set" ] }, "Who": { "UserIds": [ "u" ] },
        "Photos": { "Paths": [ "a.png", "b.png" ], "MediaTexts": [ "First", "Second" ], "Anchors": [ { "X": 0.5, "Y": 0.5 } ] }
        """;

    private const string Items = $$"""
        { "ContentItemId": "tx", "ContentType": "Taxonomy", "DisplayText": "Tags", "Published": true, "AliasPart": { "Alias": "tags" }, "TaxonomyPart": { "TermContentType": "Tag", "Terms": [
          { "ContentItemId": "t1", "ContentType": "Tag", "DisplayText": "Red", "Terms": [ { "ContentItemId": "t2", "ContentType": "Tag", "DisplayText": "Dark red" } ] } ] } },
        { "ContentItemId": "other", "ContentType": "Page", "DisplayText": "Other", "LocalizationPart": { "LocalizationSet": "set", "Culture": "zh-CN" } },
        { "ContentItemId": "it", "ContentType": "Thing", "DisplayText": "It", "Published": true, "AutoroutePart": { "Path": "it" }, "Thing": { {{Values}} } }
        """;

    private const string Media = """
        { "name": "media", "Files": [ { "TargetPath": "a.png", "Base64": "iVBORw0KGgo=" }, { "TargetPath": "/b.png", "Base64": "iVBORw0KGgp4" } ] },
        """;

    private const string Definition = """
        { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Thing", "DisplayName": "A thing", "ContentTypePartDefinitionRecords": [
            { "PartName": "Thing", "Name": "Thing", "Settings": {} }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "Thing", "ContentPartFieldDefinitionRecords": [
            { "FieldName": "TextField", "Name": "Size", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Its size", "Editor": "PredefinedList" },
              "TextFieldSettings": { "Hint": "How big", "Required": true }, "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Middle", "value": "m" } ] } } } ] } ] },
        """;

    [Fact]
    public async Task Every_field_becomes_one_of_the_shop()
    {
        var records = await Records.OfItemsAsync(Items, Media + Definition);
        var document = records.Items.Single(item => item.Type == "thing").Draft;

        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["title"] = "\"It\"",
                ["path"] = "\"/it\"",
                ["words"] = "\"one line\"",
                ["more"] = "\"two\\nlines\"",
                ["size"] = "\"m\"",
                ["body"] = "\"**fat**\"",
                ["note"] = "\"*thin*\"",
                ["open"] = "true",
                ["weight"] = "1.50",
                ["day"] = "\"2026-02-28T16:00:00Z\"",
                ["at"] = "\"2026-03-01T10:00:00Z\"",
                ["hour"] = "\"08:30:00\"",
                ["more2"] = "\"a\\nb\"",
                ["site"] = """{"url":"/shop","text":"Shop"}""",
                ["film"] = """{"url":"https://video.example/1","text":""}""",
                ["where"] = """{"latitude":31.2,"longitude":121.5}""",
                ["tags"] = $"[\"{ContentId.OfTerm("tags", "t1")}\"]",
                ["see"] = $$"""{"kind":"content","id":"{{ContentId.Of("orchardcore", "other")}}"}""",
                ["seen"] = $$"""{"kind":"content","id":"{{ContentId.Of("orchardcore", "other")}}"}""",
            }.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            document.Values.Where(pair => pair.Key != "picture").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.GetRawText())).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal("First", document.Values["picture"].GetProperty("alt").GetString());
        Assert.Contains("Second", Records.Show(document), StringComparison.Ordinal);
        Assert.Equal(["field-unknown", "several-references", "term-flattened", "term-missing"], records.Recipe.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_type_has_the_fields_that_its_definition_and_its_items_show()
    {
        var records = await Records.OfItemsAsync(Items, Media + Definition);
        var type = records.Types.Single(type => type.Name == "thing");

        Assert.True(type is { HasPage: true, HasBlocks: true, IsArticle: false });
        Assert.Equal("A thing", type.Label.Exactly("zh-CN"));
        var size = type.Fields.Single(field => field.Name == "size");
        Assert.Equal((ContentFieldKind.Choice, "Its size", "How big", "m"), (size.Kind, size.Label.Exactly("zh-CN"), size.Hint.Exactly("zh-CN"), size.Choices.Single().Value));
        Assert.Equal("tags", type.Fields.Single(field => field.Name == "tags").Taxonomy);
        Assert.Equal(ContentFieldKind.Lines, type.Fields.Single(field => field.Name == "more").Kind);
        Assert.Equal(ContentFieldKind.Reference, type.Fields.Single(field => field.Name == "seen").Kind);
        Assert.DoesNotContain(type.Fields, field => field.Name is "who" or "photos");
    }

    [Theory]
    [InlineData("""{ "Value": 1e400 }""", "number-unreadable", "NumericField")]
    [InlineData("""{ "Url": "java\tscript:alert(1)", "Text": "x" }""", "link-left-out", "LinkField")]
    [InlineData("""{ "Value": "tomorrow" }""", "date-unreadable", "DateTimeField")]
    [InlineData("""{ "Amount": { "value": 5, "currency": "USD" } }""", "field-unknown", "PriceField")]
    public async Task A_value_that_cannot_be_read_is_told_and_the_item_moves_in(string value, string code, string kind)
    {
        var recipe = await Recipe.ItemsAsync(
            $$"""{ "ContentType": "Page", "DisplayText": "A", "Page": { "F": {{value}} } }""",
            $$"""{ "name": "ContentDefinition", "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "FieldName": "{{kind}}", "Name": "F" } ] } ] },""");

        Assert.Contains(code, recipe.Codes);
        Assert.Single(recipe.Read.Site.Items);
    }

    [Fact]
    public async Task Menus_lead_to_pages_and_addresses()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentItemId": "p", "ContentType": "Page", "DisplayText": "About us", "AutoroutePart": { "Path": "about" } },
            { "ContentType": "Menu", "DisplayText": "Main", "Published": true, "MenuPart": {}, "AliasPart": { "Alias": "main-menu" }, "TitlePart": { "Title": "Main" }, "MenuItemsListPart": { "MenuItems": [
              { "ContentType": "LinkMenuItem", "DisplayText": "Home", "LinkMenuItemPart": { "Name": "Home", "Url": "~/", "Target": "" },
                "MenuItemsListPart": { "MenuItems": [ { "ContentType": "LinkMenuItem", "DisplayText": "Below", "LinkMenuItemPart": { "Url": "https://x.example" } } ] } },
              { "ContentType": "ContentMenuItem", "DisplayText": "About", "ContentMenuItemPart": { "SelectedContentItem": { "ContentItemIds": [ "p" ] } } },
              { "ContentType": "ContentMenuItem", "DisplayText": "Gone", "ContentMenuItemPart": { "SelectedContentItem": { "ContentItemIds": [ "none" ] } } },
              { "ContentType": "LinkMenuItem", "DisplayText": "Bad", "LinkMenuItemPart": { "Url": "javascript:alert(1)" } },
              { "ContentType": "HtmlMenuItem", "DisplayText": "Html", "HtmlMenuItemPart": { "Url": "~/h", "Html": "<b>x</b>" } },
              { "ContentType": "ContentTypesMenuItem", "DisplayText": "Types" } ] } }
            """);
        var menu = Assert.Single(records.Menus);

        Assert.Equal("main-menu", menu.Name);
        Assert.Equal(["Home /", "About /about", "Html /h"], menu.Links.Select(link => $"{link.Label.Exactly("zh-CN")} {link.Url}"));
        Assert.Equal("https://x.example", Assert.Single(menu.Links[0].Children).Url);
        Assert.Contains("link-left-out", records.Recipe.Codes);
        Assert.Contains("menu-link-left-out", records.Recipe.Codes);
        Assert.Contains("menu-link-unknown", records.Recipe.Codes);
    }
}
