using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Forms;

public sealed class FormTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Goods = "admin/catalog/goods";
    private const string Save = ".ck-acts button";

    [Fact]
    public async Task A_form_shows_its_groups_its_fields_in_words_and_the_way_to_the_shop()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + "/g002");
        Assert.Equal("Product: Honey 002", page.Heading);
        Assert.Equal(["Words", "Price"], page.Texts(".ck-edit__main h2"));
        Assert.Equal(["State"], page.Texts(".ck-edit__side h2"));
        Assert.Equal(["Goods", "Product: Honey 002"], page.Texts(".ck-crumbs li"));
        Assert.True(page.Has("a[href='/goods/2']"));
        Assert.Equal("2026-01-03T08:00", page.One("#Harvested").GetAttribute("value"));
        Assert.Equal(["None", "Left shelf", "Right shelf", "Top shelf"], page.Texts("#Shelf option"));
        Assert.False(page.Has("input[name=Path]"));
    }

    [Fact]
    public async Task Every_field_type_survives_saving()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g010");
        var saved = await form.SubmitAsync(
            "#edit",
            new Dictionary<string, string?>
            {
                ["Code"] = "H-10",
                ["Title[en]"] = "Acacia honey",
                ["Title[zh-CN]"] = "洋槐蜜",
                ["Story[en]"] = "# Spring",
                ["Note"] = "line one",
                ["Price"] = "12.50",
                ["Stock"] = "42",
                ["Weight"] = "0.75",
                ["State"] = "Draft",
                ["Harvested"] = "2026-05-01T06:30",
                ["IsFresh"] = "false",
                ["Shelf"] = "right",
                ["Also"] = "left\ntop",
                ["Topics"] = "spring，bees, spring",
                ["Picture"] = "/files/a.png",
                ["Label"] = "b.png",
                ["Colour"] = "#ffcc00",
                ["Recipe"] = "slowly",
            },
            Save);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.StartsWith("Saved ", saved.Text(".ck-saved"), StringComparison.Ordinal);
        var page = await owner.GetAsync(Goods + "/g010");
        Assert.False(page.Has(".ck-saved"));
        Assert.Equal("Product: Acacia honey", page.Heading);
        string Value(string id) => page.One($"#{id}").GetAttribute("value") ?? "";
        Assert.Equal("洋槐蜜", page.One("[name='Title[zh-CN]']").GetAttribute("value"));
        Assert.Equal("# Spring", page.Text("[name='Story[en]']"));
        Assert.Equal(
            ["H-10", "12.50", "42", "0.75", "2026-05-01T06:30", "spring, bees", "/files/a.png", "b.png", "#ffcc00"],
            new[] { "Code", "Price", "Stock", "Weight", "Harvested", "Topics", "Picture", "Label", "Colour" }.Select(Value));
        Assert.Equal("Draft", page.One("#State option[selected]").GetAttribute("value"));
        Assert.Equal("right", page.One("#Shelf option[selected]").GetAttribute("value"));
        Assert.Equal(["left", "top"], page.Document.QuerySelectorAll("[name=Also][checked]").Select(e => e.GetAttribute("value")));
        Assert.False(page.One("#IsFresh").HasAttribute("checked"));
        Assert.Equal("/files/b.png", page.One("#Label-preview").GetAttribute("src"));
    }

    [Fact]
    public async Task A_secret_is_never_shown_and_stays_when_it_is_left_empty()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g012");
        var saved = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Recipe"] = "top-secret" }, Save);
        Assert.DoesNotContain("top-secret", saved.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("It is set", saved.Text("#Recipe-hint"), StringComparison.Ordinal);
        var again = await saved.SubmitAsync("#edit", new Dictionary<string, string?> { ["Stock"] = "5" }, Save);
        Assert.Contains("It is set", again.Text("#Recipe-hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g013");
        var page = await form.SubmitAsync(
            "#edit", new Dictionary<string, string?> { ["Code"] = "", ["Price"] = "much", ["Stock"] = "three", ["Note"] = "kept" }, Save);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(3, page.Texts(".ck-errors li").Count);
        Assert.Equal("Please fill in “Code”.", page.Text("#Code-error"));
        Assert.Equal("much", page.One("#Price").GetAttribute("value"));
        Assert.Equal("kept", page.Text("#Note"));
        Assert.True(page.Has(".ck-errors a[href='#Price']"));
    }

    [Fact]
    public async Task What_the_module_refuses_is_said_at_its_field()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g014");
        var page = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Code"] = "G-015" }, Save);
        Assert.Equal("Code G-015 is taken.", page.Text("#Code-error"));
        Assert.Equal("Product: Honey 014", page.Heading);
    }

    [Fact]
    public async Task Something_new_gets_its_own_address()
    {
        using var owner = admin.Owner();
        var form = await (await owner.GetAsync(Goods)).FollowAsync("a[href$='/new']");
        Assert.Equal("New product", form.Heading);
        Assert.False(form.Has("form[action$='/delete']"));
        var saved = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Code"] = "N-1", ["Title[en]"] = "Comb" }, Save);
        Assert.Equal("/admin/catalog/goods/nN-1", saved.Address.AbsolutePath);
        Assert.Equal("Product: Comb", saved.Heading);
    }

    [Fact]
    public async Task Rows_come_move_and_go_without_JavaScript_and_problems_stand_at_the_row()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + "/g016");
        page = await page.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "typed before" }, "button[value='add:Tiers']");
        page = await page.SubmitAsync("#edit", null, "button[value='add:Tiers']");
        Assert.Equal(2, page.Texts(".ck-rows__row").Count);
        Assert.Equal("typed before", page.Text("#Note"));
        page = await page.SubmitAsync(
            "#edit",
            new Dictionary<string, string?> { ["Tiers[0].People"] = "3", ["Tiers[0].Price"] = "9", ["Tiers[1].People"] = "5", ["Tiers[1].Price"] = "8" },
            "button[value='down:Tiers:0']");
        Assert.Equal("5", page.One("[name='Tiers[0].People']").GetAttribute("value"));
        var refused = await page.SubmitAsync("#edit", new Dictionary<string, string?> { ["Tiers[0].People"] = "1" }, Save);
        Assert.Contains("between 2 and 99", refused.Text(".ck-errors"), StringComparison.Ordinal);
        var saved = await refused.SubmitAsync("#edit", new Dictionary<string, string?> { ["Tiers[0].People"] = "6" }, Save);
        Assert.Equal(["6", "3"], saved.Document.QuerySelectorAll(".ck-rows__list [name$='.People']").Select(e => e.GetAttribute("value")));
        var less = await saved.SubmitAsync("#edit", null, "button[value='remove:Tiers:0']");
        less = await less.SubmitAsync("#edit", null, "button[value='remove:Tiers:0']");
        var none = await less.SubmitAsync("#edit", null, Save);
        Assert.Empty(none.Texts(".ck-rows__list .ck-rows__row"));
        Assert.Equal(HttpStatusCode.OK, none.Status);
    }

    [Fact]
    public async Task A_preview_shows_Markdown_as_readers_will_see_it_and_saves_nothing()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g017");
        var page = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "**fresh** <b>no</b>" }, "button[name=ck-preview][value=Note]");
        Assert.Equal("fresh", page.Text(".ck-preview:not([hidden]) strong"));
        Assert.False(page.Has(".ck-preview b"));
        Assert.Equal("", (await owner.GetAsync(Goods + "/g017")).Text("#Note"));
    }

    [Fact]
    public async Task Deleting_asks_first_leads_to_the_list_and_says_why_not()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g018");
        var question = await form.SubmitAsync("form[action$='/delete']");
        Assert.Contains("Delete “Honey 018”?", question.Text(".ck-ask"), StringComparison.Ordinal);
        var list = await question.SubmitAsync(".ck-ask");
        Assert.Equal("“Honey 018” deleted.", list.Text(".ck-notice"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(Goods + "/g018")).Status);

        var refused = await (await (await owner.GetAsync(Goods + "/g001")).SubmitAsync("form[action$='/delete']")).SubmitAsync(".ck-ask");
        Assert.Contains("It was sold this week.", refused.Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_says_so_within_the_frame()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + "/none");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Goods", (await page.FollowAsync("main a")).Heading);
    }

    [Fact]
    public async Task Neither_the_address_nor_a_read_only_field_gets_into_the_model()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync(Goods + "/g019");
        var field = form.Document.CreateElement("input");
        field.SetAttribute("name", "Path");
        field.SetAttribute("value", "/stolen");
        form.One("#edit").AppendChild(field);
        form.One("#edit").SetAttribute("action", "/admin/catalog/goods/g019?Note=stolen");
        var saved = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Stock"] = "9" }, Save);
        Assert.True(saved.Has("a[href='/goods/19']"));
        Assert.Equal("", saved.Text("#Note"));
        Assert.Equal("9", saved.One("#Stock").GetAttribute("value"));
    }

    [Fact]
    public async Task A_thing_deleted_meanwhile_can_be_made_anew_from_what_was_typed()
    {
        using var owner = admin.Owner();
        var mine = await owner.GetAsync(Goods + "/g021");
        await (await (await owner.GetAsync(Goods + "/g021")).SubmitAsync("form[action$='/delete']")).SubmitAsync(".ck-ask");
        var gone = await mine.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "worth keeping" }, Save);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Equal("worth keeping", gone.Text("#Note"));
        var anew = await gone.SubmitAsync("#edit", null, Save);
        Assert.Equal("/admin/catalog/goods/nG-021", anew.Address.AbsolutePath);
        Assert.Equal("worth keeping", anew.Text("#Note"));
    }
}
