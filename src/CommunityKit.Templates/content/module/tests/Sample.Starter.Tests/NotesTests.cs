using System.Net;
using CommunityKit.Testing.Modules;

namespace Sample.Starter.Tests;

public sealed class NotesTests(NotesHost shop) : IClassFixture<NotesHost>
{
    private const string Form = "form.starter-form";

    [Fact]
    public async Task A_note_stands_on_the_page_and_at_the_foot_of_the_others()
    {
        using var visitor = shop.Host.Client(culture: "en");
        var page = await LeaveAsync(visitor, "The pears are sweet this year");

        Assert.Equal("The pears are sweet this year", page.Texts(".starter-list p")[0]);
        var elsewhere = await visitor.GetAsync("/nowhere");
        Assert.Contains("The pears are sweet this year", elsewhere.Text("[data-starter]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(' ', 0)]
    [InlineData(' ', 3)]
    [InlineData('x', 201)]
    public async Task A_note_that_says_nothing_or_too_much_is_refused_with_a_message(char letter, int length)
    {
        using var visitor = shop.Host.Client(culture: "en");
        var page = await LeaveAsync(visitor, new string(letter, length));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Has($"{Form} [aria-invalid=true]"));
    }

    [Fact]
    public async Task Only_who_may_manage_notes_removes_them()
    {
        using var visitor = shop.Host.Client(culture: "en");
        using var manager = shop.Host.Client(new TestUser("Ann", StarterPermissions.Manage), "en");
        var seen = await LeaveAsync(visitor, "Remove me");
        Assert.False(seen.Has(".starter-list button"));

        var managed = await manager.GetAsync("/starter");
        var after = await managed.SubmitAsync(".starter-list form");

        Assert.DoesNotContain("Remove me", after.Texts(".starter-list p"));
    }

    [Theory]
    [InlineData("en", "Notes")]
    [InlineData("zh-CN", "留言")]
    public async Task The_page_speaks_the_visitors_language(string culture, string heading)
    {
        using var visitor = shop.Host.Client(culture: culture);

        Assert.Equal(heading, (await visitor.GetAsync("/starter")).Heading);
    }

    private static async Task<HtmlPage> LeaveAsync(TestClient visitor, string text)
    {
        var page = await visitor.GetAsync("/starter");
        return await page.SubmitAsync(Form, new Dictionary<string, string?> { ["Form.Text"] = text });
    }
}
