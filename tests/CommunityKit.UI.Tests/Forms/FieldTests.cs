using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Forms;

public sealed class FieldTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private IHtmlDocument _page = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(setup =>
        {
            setup.Texts.Set(TestViewOwners.TestModule, "en", "BindModel.Note", "Your note");
            setup.Texts.Set(TestViewOwners.TestModule, "en", "BindModel.Note.hint", "In a few words");
            setup.Texts.Set(TestViewOwners.TestModule, "zh-CN", "BindModel.Note", "留言");
            setup.Texts.Set(TestViewOwners.TestModule, "en", "Pace.Fast", "Quick");
            setup.Texts.Set(TestViewOwners.TestModule, "en", "BindRow.Label", "Row label");
        });
        _page = await _shop.OpenAsync("/form");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public void Every_input_has_a_label_or_stands_in_a_named_group()
    {
        var inputs = _page.QuerySelectorAll("main input:not([type=hidden]):not([type=color]), main select, main textarea").Where(e => e.Closest("template") is null).ToList();
        Assert.True(inputs.Count > 20);
        Assert.All(inputs, input => Assert.True(
            _page.QuerySelector($"label[for='{input.Id}']") is not null || input.Closest("label") is not null, input.OuterHtml));
    }

    [Fact]
    public async Task Label_and_hint_come_from_the_keyed_texts()
    {
        Assert.Equal("Your note", _page.QuerySelector("label[for=Note]")!.TextContent);
        Assert.Equal("In a few words", _page.QuerySelector("#Note-hint")!.TextContent);
        Assert.Equal("Note-hint", _page.QuerySelector("#Note")!.GetAttribute("aria-describedby"));
        Assert.Equal("留言", (await _shop.OpenAsync("/form", "zh-CN")).QuerySelector("label[for=Note]")!.TextContent);
    }

    [Theory]
    [InlineData("#Word", "type", "text")]
    [InlineData("#Word", "data-own", "x")]
    [InlineData("#Word", "class", "ck-input mine")]
    [InlineData("#Word", "inputmode", "search")]
    [InlineData("#Word", "value", "default")]
    [InlineData("#Note", "rows", "7")]
    [InlineData("#Password", "type", "password")]
    [InlineData("#Password", "autocomplete", "current-password")]
    [InlineData("#Email", "type", "email")]
    [InlineData("#Email", "autocomplete", "email")]
    [InlineData("#Price", "inputmode", "decimal")]
    [InlineData("#Price", "value", "39.90")]
    [InlineData("#Count", "inputmode", "numeric")]
    [InlineData("#At", "type", "datetime-local")]
    [InlineData("#Locked", "readonly", "")]
    [InlineData("#Must", "required", "")]
    [InlineData("#Must", "aria-describedby", "Must-hint")]
    [InlineData("#Brief", "data-ck-count", "5")]
    [InlineData("#Agreed", "type", "checkbox")]
    [InlineData("form", "novalidate", "")]
    public void A_property_gets_the_input_that_fits_it(string selector, string attribute, string value) =>
        Assert.Equal(value, _page.QuerySelector(selector)!.GetAttribute(attribute));

    [Fact]
    public async Task A_time_says_in_which_zone_it_is_meant()
    {
        Assert.Contains("(Shanghai UTC+8)", _page.QuerySelector("label[for=At]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(上海 UTC+8)", (await _shop.OpenAsync("/form", "zh-CN")).QuerySelector("label[for=At]")!.TextContent, StringComparison.Ordinal);
        await using var abroad = await TestShop.StartAsync(setup => setup.Shop.TimeZone = "Asia/Kolkata");
        Assert.Contains("(Kolkata UTC+5:30)", (await abroad.OpenAsync("/form")).QuerySelector("label[for=At]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_can_be_shown_and_is_never_sent_back()
    {
        Assert.NotNull(_page.QuerySelector("button[data-ck-reveal=Password][aria-pressed=false]"));
        Assert.Null(_page.QuerySelector("#Password")!.GetAttribute("value"));
    }

    [Fact]
    public void A_localised_text_has_one_input_per_language_and_shows_what_would_be_used_instead()
    {
        var inputs = _page.QuerySelectorAll("input[name^='Name[']").ToList();
        Assert.Equal([("Name[zh-CN]", "zh-CN", "旧名"), ("Name[en]", "en", null)], inputs.Select(i => (i.GetAttribute("name")!, i.GetAttribute("lang")!, i.GetAttribute("value"))));
        Assert.NotEqual("", inputs[1].GetAttribute("placeholder"));
        Assert.Equal("Name", inputs[0].Closest("fieldset")!.QuerySelector("legend")!.TextContent);
        Assert.Equal(2, _page.QuerySelectorAll("textarea[name^='Title[']").Length);
    }

    [Fact]
    public void An_enum_becomes_choices_with_keyed_words_and_an_empty_one_only_where_none_is_allowed()
    {
        Assert.Equal(["Slow", "Quick"], _page.QuerySelectorAll("select#Pace option").Select(option => option.TextContent));
        Assert.Equal(["None", "Slow", "Quick"], _page.QuerySelectorAll("select#MaybePace option").Select(option => option.TextContent));
        var radios = _page.QuerySelectorAll("#radios input[type=radio]");
        Assert.Equal(["Slow", "Fast"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.True(((IHtmlInputElement)radios[0]).IsChecked);
    }

    [Fact]
    public void Choices_that_are_read_become_a_select_or_boxes_to_tick()
    {
        Assert.Equal([("", "None"), ("a,1", "First"), ("b", "Your note")], _page.QuerySelectorAll("select#Store option").Select(o => (o.GetAttribute("value")!, o.TextContent)));
        var boxes = _page.QuerySelectorAll("input[type=checkbox][name=Stores]");
        Assert.Equal([("a,1", true), ("b", false)], boxes.Select(box => (box.GetAttribute("value")!, ((IHtmlInputElement)box).IsChecked)));
    }

    [Fact]
    public async Task Rows_of_a_part_of_the_model_have_working_buttons_too()
    {
        var page = await PostAsync(("ck-row", "add:Part.Rows"));
        Assert.Single(page.QuerySelectorAll("input[name='Part.Rows.index']"), input => input.Closest("template") is null);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_why_at_the_top_and_at_the_field()
    {
        var page = await PostAsync(("Price", "cheap"), ("Must", ""), ("Word", "kept"), ("Title[en]", ""), ("Password", "secret"), ("At", "soon"), ("MaybePace", ""));
        Assert.Equal("cheap", page.QuerySelector("#Price")!.GetAttribute("value"));
        Assert.Equal("kept", page.QuerySelector("#Word")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        var price = page.QuerySelector("#Price")!;
        Assert.Equal(("true", "Price-error"), (price.GetAttribute("aria-invalid"), price.GetAttribute("aria-describedby")));
        Assert.Contains("must be an amount", page.QuerySelector("#Price-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Must-hint Must-error", page.QuerySelector("#Must")!.GetAttribute("aria-describedby"));
        var summary = page.QuerySelector(".ck-errors")!;
        Assert.Equal(("alert", "-1"), (summary.GetAttribute("role"), summary.GetAttribute("tabindex")));
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal(["#Price", "#Title", "#At", "#Must"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(summary.QuerySelectorAll("a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("There are 4 problems", summary.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task What_people_type_is_never_markup()
    {
        const string Attack = "\"><script>alert(1)</script>";
        var page = await PostAsync(("Word", Attack), ("Note", "</textarea><script>"), ("Price", Attack), ("Name[en]", Attack), ("Tags", Attack));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(Attack, page.QuerySelector("#Word")!.GetAttribute("value"));
        Assert.Equal("</textarea><script>", ((IHtmlTextAreaElement)page.QuerySelector("#Note")!).Value);
    }

    [Fact]
    public async Task A_first_line_that_is_empty_survives_the_textarea()
    {
        var page = await PostAsync(("Must", ""), ("Note", "\n\nsecond"));
        Assert.Equal("\n\nsecond", ((IHtmlTextAreaElement)page.QuerySelector("#Note")!).Value);
    }

    [Fact]
    public void Rows_have_their_own_names_a_template_and_buttons_that_post()
    {
        var row = Assert.Single(_page.QuerySelectorAll("#Rows .ck-rows__list > li"));
        Assert.Equal("0", row.QuerySelector("input[name='Rows.index']")!.GetAttribute("value"));
        Assert.Equal("a", row.QuerySelector("input[name='Rows[0].Label']")!.GetAttribute("value"));
        Assert.Equal("Row label", row.QuerySelector("label[for='Rows_0__Label']")!.FirstChild!.TextContent);
        Assert.Equal(["up:Rows:0", "down:Rows:0", "remove:Rows:0"], row.QuerySelectorAll("button[name=ck-row]").Select(b => b.GetAttribute("value")));
        var template = (IHtmlTemplateElement)_page.QuerySelector("#Rows template")!;
        Assert.NotNull(template.Content.QuerySelector("input[name='Rows[__row__].Label']"));
        Assert.Equal("add:Rows", _page.QuerySelector("#Rows button[data-ck-row=add]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("add:Rows", "one,two,")]
    [InlineData("remove:Rows:n7", "two")]
    [InlineData("down:Rows:n7", "two,one")]
    [InlineData("up:Rows:0", "two,one")]
    [InlineData("up:Rows:n7", "one,two")]
    [InlineData("remove:Rows:none", "one,two")]
    [InlineData("add:Locked", "one,two")]
    [InlineData("nonsense", "one,two")]
    public async Task Row_buttons_work_without_JavaScript(string command, string labels)
    {
        var page = await PostAsync(
            ("Rows.index", "n7"), ("Rows[n7].Label", "one"), ("Rows[n7].Price", "1"), ("Rows.index", "0"), ("Rows[0].Label", "two"), ("Rows[0].Price", "2"), ("ck-row", command));
        Assert.Equal(labels.Split(','), page.QuerySelectorAll(".ck-rows__list input[name$='.Label']").Select(i => i.GetAttribute("value") ?? ""));
        Assert.Empty(page.QuerySelectorAll(".ck-errors"));
    }

    [Fact]
    public async Task A_refused_form_keeps_the_keys_of_its_rows_so_that_values_and_errors_stay_in_place()
    {
        var page = await PostAsync(("Must", ""), ("Rows.index", "n7"), ("Rows[n7].Label", ""), ("Rows[n7].Price", "x"));
        Assert.Equal("x", page.QuerySelector("input[name='Rows[n7].Price']")!.GetAttribute("value"));
        Assert.Contains("#Rows_n7__Label", page.QuerySelectorAll(".ck-errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector("#Rows_n7__Label")!.GetAttribute("aria-invalid"));
    }

    private async Task<IHtmlDocument> PostAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _shop.SendAsync("/form", "en", form: form);
        return await TestShop.ParseAsync(response);
    }
}
