using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Forms;

public sealed class ConflictTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Save = ".ck-acts button";

    [Fact]
    public async Task Who_saves_second_chooses_field_by_field_and_nothing_is_lost()
    {
        using var ann = admin.Owner();
        using var bob = admin.Owner();
        var mine = await ann.GetAsync("admin/catalog/goods/g030");
        var theirs = await bob.GetAsync("admin/catalog/goods/g030");
        await theirs.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "from Bob", ["Stock"] = "70", ["Shelf"] = "left" }, Save);

        var conflict = await mine.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "from Ann", ["Weight"] = "1.5" }, Save);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Note Both changed it", "Stock", "Weight", "Shelf"], conflict.Texts("fieldset legend"));
        Assert.Contains("Left shelf", conflict.Text("main"), StringComparison.Ordinal);
        Assert.Equal("mine", conflict.One("[name='ck-take.Note'][checked]").GetAttribute("value"));
        Assert.Equal("theirs", conflict.One("[name='ck-take.Stock'][checked]").GetAttribute("value"));
        Assert.Equal("mine", conflict.One("[name='ck-take.Weight'][checked]").GetAttribute("value"));
        Assert.Equal("from Bob", (await bob.GetAsync("admin/catalog/goods/g030")).Text("#Note"));

        var saved = await conflict.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("from Ann", saved.Text("#Note"));
        Assert.Equal("70", saved.One("#Stock").GetAttribute("value"));
        Assert.Equal("1.5", saved.One("#Weight").GetAttribute("value"));
        Assert.Equal("left", saved.One("#Shelf option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Going_on_editing_keeps_the_choice_and_saves_nothing_yet()
    {
        using var ann = admin.Owner();
        using var bob = admin.Owner();
        var mine = await ann.GetAsync("admin/catalog/goods/g031");
        await (await bob.GetAsync("admin/catalog/goods/g031")).SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "from Bob" }, Save);
        var conflict = await mine.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "from Ann", ["Recipe"] = "hidden" }, Save);
        Assert.DoesNotContain("hidden\"", conflict.Document.DocumentElement.OuterHtml.Replace("type=\"hidden\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(conflict.Has("input[type=password][name=Recipe]"));
        var form = await conflict.SubmitAsync("main form", null, "button[name='ck-then']");
        Assert.Equal("from Ann", form.Text("#Note"));
        Assert.Equal("from Bob", (await bob.GetAsync("admin/catalog/goods/g031")).Text("#Note"));
        var saved = await form.SubmitAsync("#edit", null, Save);
        Assert.Equal("from Ann", saved.Text("#Note"));
    }

    [Fact]
    public async Task Settings_that_another_saved_meanwhile_are_not_overwritten_either()
    {
        using var ann = admin.Owner();
        using var bob = admin.Owner();
        var mine = await ann.GetAsync("admin/settings/fixture.goods");
        await (await bob.GetAsync("admin/settings/fixture.goods")).SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "10" }, Save);
        var conflict = await mine.SubmitAsync("#edit", new Dictionary<string, string?> { ["ShelfLife"] = "20" }, Save);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("10", (await bob.GetAsync("admin/settings/fixture.goods")).One("#ShelfLife").GetAttribute("value"));
        var saved = await conflict.SubmitAsync("main form");
        Assert.Equal("20", saved.One("#ShelfLife").GetAttribute("value"));
    }
}
