using CommunityKit.Cms.Types;
using CommunityKit.OrchardRecipes.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Items;

public sealed class PartTests
{
    [Fact]
    public async Task A_page_keeps_its_title_address_times_and_words_for_search_engines()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentItemId": "p1", "ContentType": "Page", "DisplayText": "Shown", "Latest": true, "Published": true, "PublishedUtc": "2024-05-06T07:08:09Z",
              "TitlePart": { "Title": "Titled" },
              "AutoroutePart": { "Path": "About/Us", "SetHomepage": false, "Disabled": false, "RouteContainedItems": false, "Absolute": false },
              "HtmlBodyPart": { "Html": "<p>See <a href=\"~/contact\">us</a></p>" },
              "SeoMetaPart": { "PageTitle": "Found", "MetaDescription": "In short", "MetaRobots": "noindex,nofollow", "Render": true },
              "AuditTrailPart": { "Comment": "x", "ShowComment": true } }
            """);

        var page = Assert.Single(records.Items);
        Assert.Equal("page", page.Type);
        Assert.Equal("Titled", page.Draft.Text(CommonFields.Title));
        Assert.Equal("/about/us", page.Draft.Text(CommonFields.Path));
        Assert.Equal(("Found", "In short", true), (page.Draft.Text(CommonFields.SeoTitle), page.Draft.Text(CommonFields.Summary), page.Draft.Flag(CommonFields.Unlisted)));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), page.FirstLiveAt);
        Assert.Equal("""b1 cms.text {"text":"See [us](/contact)"}""", Records.Show(page.Live!));
        Assert.Empty(records.Recipe.Notes.Problems);
    }

    [Fact]
    public async Task Markdown_is_taken_and_html_in_it_cannot_run()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentType": "Page", "DisplayText": "A", "Published": true, "MarkdownBodyPart": { "Markdown": "Some **bold** [link](~/x) <script>alert(1)</script> <img src=x onerror=alert(1)>" } }
            """);

        var text = Records.Show(records.Items[0].Draft);
        Assert.Contains("**bold** [link](/x)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("element-left-out", records.Recipe.Codes);
    }

    [Fact]
    public async Task Markup_that_does_not_end_takes_nothing_of_the_next_widget()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentType": "Page", "DisplayText": "A", "Published": true, "FlowPart": { "Widgets": [
              { "ContentType": "RawHtml", "RawHtml": { "Content": { "Html": "<p>one</p><textarea><!-- " } } },
              { "ContentType": "RawHtml", "RawHtml": { "Content": { "Html": "<p>two</p>" } } } ] } }
            """);

        Assert.Contains("two", Records.Show(records.Items[0].Draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_and_programs_in_bodies_are_told()
    {
        var recipe = await Recipe.ItemsAsync("""
            { "ContentType": "Page", "DisplayText": "A", "LiquidPart": { "Liquid": "{{ Model }}" }, "HtmlBodyPart": { "Html": "<p>{{ Site.SiteName }}</p>" } }
            """);

        Assert.Contains("liquid-left-out", recipe.Codes);
        Assert.Contains("liquid-left-as-text", recipe.Codes);
    }

    [Fact]
    public async Task Widgets_and_bags_become_blocks_in_the_order_of_their_type()
    {
        var records = await Records.OfItemsAsync(
            """
            { "ContentType": "Landing", "DisplayText": "A", "Published": true,
              "FlowPart": { "Widgets": [
                { "ContentType": "Blockquote", "Blockquote": { "Quote": { "Text": "Said" } }, "FlowMetadata": { "Alignment": 3, "Size": 100 } },
                { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "<p>left</p>" } }, "FlowMetadata": { "Alignment": 0, "Size": 50 } },
                { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "<p>right</p>" } }, "FlowMetadata": { "Alignment": 0, "Size": 50 } },
                { "ContentType": "Container", "FlowPart": { "Widgets": [ { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "inner" } } } ] } } ] },
              "Team": { "ContentItems": [
                { "ContentType": "Member", "DisplayText": "Ann", "TitlePart": { "Title": "Ann & Co" }, "Member": { "Site": { "Text": "https://ann.example" }, "IconClass": { "Text": "fa-x" }, "Age": { "Value": 30 } } } ] } }
            """,
            """
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Landing", "DisplayName": "Landing", "ContentTypePartDefinitionRecords": [
              { "PartName": "FlowPart", "Name": "FlowPart", "Settings": { "ContentTypePartSettings": { "Position": "10" } } },
              { "PartName": "BagPart", "Name": "Team", "Settings": { "ContentTypePartSettings": { "DisplayName": "Our team", "Position": "2" }, "BagPartSettings": { "ContainedContentTypes": [ "Member" ] } } } ] } ] },
            """);

        Assert.Equal(
            """
            b1 cms.text {"text":"## Our team\n\n### Ann \u0026 Co\n\n[Ann \u0026 Co](https://ann.example)\n\nAge: 30"}
            b2 cms.quote {"text":"Said","source":""}
            b3 cms.columns {"count":2}
            b3-1 cms.text {"text":"left"}
            b3-2 cms.text {"text":"right"}
            b4 cms.text {"text":"inner"}
            """.ReplaceLineEndings("\n"),
            Records.Show(records.Items[0].Draft));
        Assert.Contains("icon-left-out", records.Recipe.Codes);
    }

    [Fact]
    public async Task A_page_of_more_blocks_than_fit_keeps_all_its_words_and_pictures()
    {
        var widgets = string.Join(',', Enumerable.Range(1, 40).Select(i =>
            $$"""{ "ContentType": "Image", "Image": { "Media": { "Paths": [ "a.png" ] }, "Caption": { "Text": "Caption {{i}}." } } }, { "ContentType": "Blockquote", "Blockquote": { "Quote": { "Text": "Quote {{i}}." } } }"""));
        var recipe = await Recipe.StepsAsync($$"""
            { "name": "media", "Files": [ { "TargetPath": "a.png", "Base64": "iVBORw0KGgo=" } ] },
            { "name": "content", "data": [ { "ContentType": "Page", "DisplayText": "A", "FlowPart": { "Widgets": [ {{widgets}} ] } } ] }
            """);
        var document = (await Records.OfAsync(recipe)).Items[0].Draft;

        Assert.InRange(document.AllBlocks().Count(), 1, 50);
        var text = Records.Show(document);
        Assert.All(Enumerable.Range(1, 40), i => Assert.True(text.Contains($"Caption {i}.", StringComparison.Ordinal) && text.Contains($"Quote {i}.", StringComparison.Ordinal), $"{i}"));
        Assert.Contains("/files/", text, StringComparison.Ordinal);
        Assert.Contains("many-blocks", recipe.Codes);
    }

    [Fact]
    public async Task Items_of_one_set_of_translations_stay_together()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentItemId": "a", "ContentType": "Page", "DisplayText": "Hello", "LocalizationPart": { "LocalizationSet": "s", "Culture": "en-US" } },
            { "ContentItemId": "b", "ContentType": "Page", "DisplayText": "你好", "LocalizationPart": { "LocalizationSet": "s", "Culture": "zh" } },
            { "ContentItemId": "c", "ContentType": "Page", "DisplayText": "Bonjour", "LocalizationPart": { "LocalizationSet": "s", "Culture": "fr" } }
            """);

        Assert.Equal(["en", "zh-CN", "fr"], records.Items.Select(item => item.Culture));
        Assert.Single(records.Items.Select(item => item.SetId).Distinct());
        Assert.NotNull(records.Items[0].SetId);
    }

    [Fact]
    public async Task A_plan_for_the_past_has_happened_and_one_for_later_is_told()
    {
        var recipe = await Recipe.ItemsAsync("""
            { "ContentItemId": "1", "ContentType": "Page", "DisplayText": "Past", "Latest": true, "Published": false, "PublishLaterPart": { "ScheduledPublishUtc": "2025-01-01T00:00:00Z" } },
            { "ContentItemId": "2", "ContentType": "Page", "DisplayText": "Later", "Latest": true, "Published": false, "PublishLaterPart": { "ScheduledPublishUtc": "2027-01-01T00:00:00Z" } },
            { "ContentItemId": "3", "ContentType": "Page", "DisplayText": "Gone", "Latest": true, "Published": true, "ArchiveLaterPart": { "ScheduledArchiveUtc": "2025-01-01T00:00:00Z" } },
            { "ContentItemId": "4", "ContentType": "Page", "DisplayText": "Going", "Latest": true, "Published": true, "ArchiveLaterPart": { "ScheduledArchiveUtc": "2027-01-01T00:00:00Z" } }
            """);

        Assert.Equal([true, false, false, true], recipe.Read.Site.Items.Select(item => item.IsLive));
        Assert.Equal(2, recipe.Codes.Count(code => code == "time-left-out"));
    }

    [Fact]
    public async Task Of_several_versions_the_one_that_visitors_see_moves_in()
    {
        var recipe = await Recipe.ItemsAsync("""
            { "ContentItemId": "1", "ContentType": "Page", "DisplayText": "Old", "Latest": false, "Published": false },
            { "ContentItemId": "1", "ContentType": "Page", "DisplayText": "Draft", "Latest": true, "Published": false },
            { "ContentItemId": "1", "ContentType": "Page", "DisplayText": "Live", "Latest": false, "Published": true },
            { "ContentItemId": "2", "ContentType": "Page", "DisplayText": "Only a draft", "Latest": true, "Published": false },
            { "ContentItemId": "2", "ContentType": "Page", "DisplayText": "Twice", "Latest": true, "Published": true }
            """);

        Assert.Equal(["Live", "Twice"], recipe.Read.Site.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task Things_without_ids_and_fields_of_one_name_do_not_hinder_each_other()
    {
        var records = await Records.OfItemsAsync("""
            { "ContentType": "Taxonomy", "DisplayText": "One", "TaxonomyPart": { "Terms": [ { "DisplayText": "A" }, { "ContentType": "Tag" }, 7 ] } },
            { "ContentType": "Taxonomy", "contentItemId": "t", "DisplayText": "Two", "TaxonomyPart": { "Terms": [ { "DisplayText": "A" } ] } },
            { "ContentType": "Taxonomy", "contentItemId": "t", "DisplayText": "Three", "TaxonomyPart": { "Terms": [] } },
            { "ContentType": "Page", "DisplayText": "A", "Page": { "Words": { "Text": "mine" } }, "OtherPart": { "Words": { "Text": "other" } } },
            { "ContentType": "Page", "DisplayText": "A" }, { "DisplayText": "No type" }, [ 1 ], null
            """);

        Assert.Equal(2, records.Items.Select(item => item.Id).Distinct().Count());
        Assert.Equal("mine", records.Items[0].Draft.Text("words"));
        Assert.Equal(2, records.Recipe.Notes.Counts["terms"]);
        Assert.Contains("field-twice", records.Recipe.Codes);
        Assert.Equal(3, records.Recipe.Codes.Count(code => code == "item-without-type"));
    }

    [Fact]
    public async Task A_member_nested_as_deep_as_may_be_is_told_with_its_path()
    {
        var deep = string.Concat(Enumerable.Repeat("{ \"In\": ", 85)) + "1" + string.Concat(Enumerable.Repeat(" }", 85));
        var bags = string.Concat(Enumerable.Repeat("{ \"ContentType\": \"B\", \"BagPart\": { \"ContentItems\": [ ", 25)) + "{}" + string.Concat(Enumerable.Repeat(" ] } }", 25));
        var recipe = await Recipe.ItemsAsync($$"""{ "ContentType": "Page", "DisplayText": "A", "Strange": {{deep}} }, { "ContentType": "Page", "DisplayText": "B", "Own": { "ContentItems": [ {{bags}} ] } }""");

        Assert.Contains(recipe.Notes.Problems, problem => problem is { Code: "member-not-read", Column: "steps[0].data[0].Strange.In" });
        Assert.Equal(2, recipe.Read.Site.Items.Count);
    }

    [Fact]
    public async Task What_Orchard_Core_would_drop_in_silence_is_told()
    {
        var recipe = await Recipe.ItemsAsync("""
            { "contentItemId": "1", "ContentType": "Page", "Displaytext": "Footer", "Published": true, "Titlepart": { "Title": "T" }, "Stray": 7,
              "UnknownPart": { "Deep": { "Thing": { "More": 1 } } }, "HtmlBodyPart": { "Html": "x", "Extra": "lost" } }
            """);

        Assert.Equal("T", recipe.Read.Site.Items[0].Title);
        Assert.Equal("1", recipe.Read.Site.Items[0].Key);
        Assert.Equal(3, recipe.Codes.Count(code => code == "wrong-case"));
        Assert.Contains(recipe.Notes.Problems, problem => problem is { Code: "member-dropped", Column: "steps[0].data[0].Stray" });
        Assert.Contains(recipe.Notes.Problems, problem => problem is { Code: "member-not-read", Column: "steps[0].data[0].HtmlBodyPart.Extra" });
        Assert.Contains(recipe.Notes.Problems, problem => problem is { Code: "member-not-read", Column: "steps[0].data[0].UnknownPart.Deep" });
    }
}
