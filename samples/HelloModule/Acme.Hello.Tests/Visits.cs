using CommunityKit.Testing.Modules;

namespace Acme.Hello.Tests;

/// <summary>What a visitor does on the page.</summary>
internal static class Visits
{
    private const string Form = "form.hello-form";

    /// <summary>Says something.</summary>
    /// <returns>The page that answers.</returns>
    public static async Task<HtmlPage> SayAsync(this TestClient visitor, string text, string? mood = null)
    {
        var page = await visitor.GetAsync("/hello");
        return await page.SubmitAsync(Form, new Dictionary<string, string?> { ["author"] = "Ann", ["text"] = text, ["mood"] = mood });
    }

    /// <summary>The greetings on the page, newest first.</summary>
    public static IReadOnlyList<string> Greetings(this HtmlPage page) => page.Texts(".hello-list p:first-child");

    /// <summary>The release that made the page.</summary>
    public static string? Release(this HtmlPage page) => page.One("[data-hello]").GetAttribute("data-hello");
}
