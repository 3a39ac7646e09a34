using System.Text.Json.Nodes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Settings;

public sealed class SettingsFileTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Save = ".ck-acts button";

    [Fact]
    public async Task Exported_settings_have_no_secrets_and_come_back_after_a_look()
    {
        using var owner = admin.Owner();
        var start = await owner.GetAsync("admin/settings/fixture.goods");
        await start.SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "12", ["Key"] = "hush-hush" }, Save);
        var json = await owner.Http.GetStringAsync("admin/settings/export");
        Assert.DoesNotContain("hush-hush", json, StringComparison.Ordinal);
        var file = JsonNode.Parse(json)!;
        Assert.Equal(12, (int)file["sections"]!["fixture.goods"]!["shelfLife"]!);
        Assert.Null(file["sections"]!["fixture.goods"]!["key"]);

        file["sections"]!["fixture.goods"]!["shelfLife"] = 99;
        file["sections"]!["unknown"] = new JsonObject();
        file["sections"]!["mail"]!["password"] = "injected";
        var import = await owner.GetAsync("admin/settings/import");
        var look = await import.SubmitAsync("#look", new Dictionary<string, string?> { ["json"] = file.ToJsonString() });
        Assert.Equal(["Shelf life in days", "12", "99"], look.Texts("#apply tbody :is(th, td)"));
        Assert.Contains("“unknown”", look.Text(".ck-notice--warning"), StringComparison.Ordinal);
        Assert.Contains("mail.password", look.Text(".ck-notice--warning"), StringComparison.Ordinal);
        Assert.Equal("12", (await owner.GetAsync("admin/settings/fixture.goods")).One("#ShelfLife").GetAttribute("value"));

        var done = await look.SubmitAsync("#apply");
        Assert.Equal("1 section imported.", done.Text(".ck-notice"));
        var after = await owner.GetAsync("admin/settings/fixture.goods");
        Assert.Equal("99", after.One("#ShelfLife").GetAttribute("value"));
        Assert.True(after.Has("form[action$='/forget']"));
    }

    [Theory]
    [InlineData("not json", "no settings file")]
    [InlineData("{}", "no settings file")]
    [InlineData("""{"format":"communitykit.settings/1","sections":{"fixture.goods":{"shelfLife":"many"}}}""", "does not fit")]
    [InlineData("""{"format":"communitykit.settings/1","sections":{}}""", "nothing to change")]
    public async Task A_file_that_cannot_be_used_says_why(string json, string reason)
    {
        using var owner = admin.Owner();
        var look = await (await owner.GetAsync("admin/settings/import")).SubmitAsync("#look", new Dictionary<string, string?> { ["json"] = json });
        Assert.Contains(reason, look.Text(".ck-notice--warning"), StringComparison.Ordinal);
        Assert.False(look.Has("#apply"));
    }
}
