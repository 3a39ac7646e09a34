using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Settings;

public sealed class SettingsTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Section = "admin/settings/fixture.goods";
    private const string Save = ".ck-acts button";

    [Fact]
    public async Task All_sections_stand_under_their_modules_and_a_search_finds_one_setting()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/settings");
        Assert.Contains("Shop", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("a[href='/admin/settings/mail']"));
        var found = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["q"] = "保质期" });
        Assert.True(found.Has("a[href='/admin/settings/fixture.goods#ShelfLife']"));
        var none = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["q"] = "qqqq" });
        Assert.Contains("There is no such setting", none.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_kept_used_and_remembered_with_who_and_what()
    {
        using var ann = admin.Host.Client(TestUser.Owner with { Name = "Ann" }, "en");
        var page = await ann.GetAsync(Section);
        var saved = await page.SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "14", ["Key"] = "open-sesame" }, Save);
        Assert.StartsWith("Saved ", saved.Text(".ck-saved"), StringComparison.Ordinal);
        Assert.Equal("14", saved.One("#ShelfLife").GetAttribute("value"));
        var history = saved.Text(".ck-versions");
        Assert.Contains("Ann", history, StringComparison.Ordinal);
        Assert.Contains("Shelf life in days: 30 → 14", history, StringComparison.Ordinal);
        Assert.Contains("Key of the scales: now changed (not shown)", history, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", saved.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var again = await saved.SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "15" }, Save);
        Assert.DoesNotContain("Key of the scales", again.Text(".ck-versions > li:first-child"), StringComparison.Ordinal);
        var tried = await again.SubmitAsync("form[action$='/test']", new Dictionary<string, string?> { ["input"] = "7" });
        Assert.Equal("7: 15", tried.Text(".ck-notice--good"));

        var forgotten = await again.SubmitAsync("form[action$='/forget']");
        Assert.False(forgotten.Has("form[action$='/forget']"));
        Assert.Contains("removed", forgotten.Text(".ck-versions > li:first-child"), StringComparison.Ordinal);
        Assert.Equal("7: 15", (await forgotten.SubmitAsync("form[action$='/test']", new Dictionary<string, string?> { ["input"] = "7" })).Text(".ck-notice--danger"));
    }

    [Fact]
    public async Task A_list_of_words_is_typed_with_commas()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Section);
        Assert.Equal("left, right", page.One("#Scales").GetAttribute("value"));
        var saved = await page.SubmitAsync("#edit", new Dictionary<string, string?> { ["Scales"] = "left，top, left" }, Save);
        Assert.Equal("left, top", saved.One("#Scales").GetAttribute("value"));
        var none = await saved.SubmitAsync("#edit", new Dictionary<string, string?> { ["Scales"] = "" }, Save);
        Assert.Equal("", none.One("#Scales").GetAttribute("value"));
    }

    [Fact]
    public async Task What_does_not_fit_is_not_saved()
    {
        using var owner = admin.Owner();
        var page = await (await owner.GetAsync(Section)).SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "1000" }, Save);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("between 1 and 365", page.Text("#ShelfLife-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_come_back_after_a_question()
    {
        using var owner = admin.Owner();
        var saved = await (await owner.GetAsync("admin/settings/mail")).SubmitAsync(
            "#edit", new Dictionary<string, string?> { ["Server"] = "mail.example.com", ["From"] = "shop@example.com" }, Save);
        Assert.Equal("mail.example.com", saved.One("#Server").GetAttribute("value"));
        var question = await saved.SubmitAsync("form[action$='/reset']");
        Assert.Contains("Reset all settings of “Mail”", question.Text(".ck-ask"), StringComparison.Ordinal);
        var reset = await question.SubmitAsync(".ck-ask");
        Assert.Equal("The defaults are back.", reset.Text(".ck-notice"));
        Assert.Equal("", reset.One("#Server").GetAttribute("value"));
    }

    [Fact]
    public async Task A_test_that_throws_says_what_went_wrong()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Section);
        Assert.Contains("no line", (await page.SubmitAsync("form[action$='/test']", new Dictionary<string, string?> { ["input"] = "boom" })).Text(".ck-notice--danger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_mail_goes_out_or_says_what_is_wrong_with_the_address()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/settings/mail");
        var bad = await page.SubmitAsync("form[action$='/test']", new Dictionary<string, string?> { ["input"] = "nowhere" });
        Assert.Contains("email address", bad.Text(".ck-notice--danger"), StringComparison.Ordinal);
        var good = await page.SubmitAsync("form[action$='/test']", new Dictionary<string, string?> { ["input"] = "ann@example.com" });
        Assert.Contains("written into the shop's folder", good.Text(".ck-notice--good"), StringComparison.Ordinal);
    }
}
