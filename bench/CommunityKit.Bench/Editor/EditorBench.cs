using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Bench.Editor;

/// <summary>
/// One editor opens and saves a page of fifty blocks, beside a page of one block: what a block costs, and how long people wait for the longest
/// page that there can be. Every save changes the page and is whole.
/// </summary>
internal static class EditorBench
{
    private const int MaxBlocks = 50;
    private const int DefaultTurns = 40;
    private const string Command = "ck-do";
    private static readonly string[] Kinds = ["cms.text", "cms.quote", "cms.questions", "cms.gallery", "catalog.product-row"];

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var turns = options.Count ?? DefaultTurns;
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.cms", "communitykit.catalog", "communitykit.media", "communitykit.admin", "communitykit.theme.plain"],
            PackageFolders = options.Packages,
        });
        using var editor = host.Client(new TestUser("Lin", "*"), "en");
        var began = Stopwatch.GetTimestamp();
        var longest = await WriteAsync(editor, "Fifty", MaxBlocks);
        Report.Progress($"{MaxBlocks} blocks written one by one in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        var shortest = await WriteAsync(editor, "One", 1);

        // Turn by turn, so that a noisy moment hits both.
        var (opens, saves, plainOpens, plainSaves) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < turns; turn++)
        {
            await TurnAsync(editor, longest, turn, opens, saves);
            await TurnAsync(editor, shortest, turn, plainOpens, plainSaves);
        }

        var last = await editor.GetAsync(longest);
        return new BenchResult(
            new Dictionary<string, object?>
            {
                ["blocks"] = Rows(last).Count,
                ["pageKb"] = Math.Round(last.Document.Source.Length / 1024.0, 0),
                ["opens"] = opens.Count,
                ["firstOpenMs"] = Math.Round(opens[0], 1),
                ["openP50Ms"] = Figures.Median(opens),
                ["openP95Ms"] = Figures.Quantile(opens, 0.95),
                ["saveP50Ms"] = Figures.Median(saves),
                ["saveP95Ms"] = Figures.Quantile(saves, 0.95),
                ["openRatioToOneBlock"] = Math.Round(Figures.Median(opens) / Figures.Median(plainOpens), 2),
                ["saveRatioToOneBlock"] = Math.Round(Figures.Median(saves) / Figures.Median(plainSaves), 2),
            },
            Holds: Rows(last).Count == MaxBlocks && last.Heading == TitleOf(turns - 1));
    }

    /// <summary>Writes a page of so many blocks, all kinds in turn; answers the path of its editor.</summary>
    private static async Task<string> WriteAsync(TestClient editor, string title, int blocks)
    {
        var page = await editor.GetAsync("admin/content/items/new");
        page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Type"] = "page", ["Culture"] = "en", ["Title"] = title });
        for (var i = 0; i < blocks; i++)
        {
            page = await page.SubmitAsync("#edit", new Dictionary<string, string?> { [Command] = "add:", ["kind-for:"] = Kinds[i % Kinds.Length] }, "button[value=save]");
        }

        page = await page.SubmitAsync("#edit", new Dictionary<string, string?> { [Command] = "save" }, "button[value=save]");
        return page.Address.AbsolutePath;
    }

    private static async Task TurnAsync(TestClient editor, string path, int turn, List<double> opens, List<double> saves)
    {
        var began = Stopwatch.GetTimestamp();
        using (var answer = await editor.SendAsync(HttpMethod.Get, path))
        {
            await answer.Content.ReadAsByteArrayAsync();
        }

        opens.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        var page = await editor.GetAsync(path);
        var form = (IHtmlFormElement)page.One("#edit");
        ((IHtmlInputElement)page.One("[name='f.title.Value']")).Value = TitleOf(turn);
        foreach (var text in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea"))
        {
            text.Value = $"Change {turn} of a paragraph as long as people write them, about milk from the hill and bread of the day before.";
        }

        using var content = new FormUrlEncodedContent(Values(form).Append(new(Command, "save")));
        began = Stopwatch.GetTimestamp();
        using var saved = await editor.SendAsync(HttpMethod.Post, path, content);
        await saved.Content.ReadAsByteArrayAsync();
        saves.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (saved.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.Redirect))
        {
            throw new InvalidOperationException($"The page was not saved: {(int)saved.StatusCode}.");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form) => form.Elements
        .Select<IElement, (string? Name, string Value)>(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => default,
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlTextAreaElement text => (text.Name, text.Value),
            IHtmlSelectElement choice => (choice.Name, choice.Value ?? ""),
            _ => default,
        })
        .Where(pair => !string.IsNullOrEmpty(pair.Name))
        .Select(pair => KeyValuePair.Create(pair.Name!, pair.Value));

    private static string TitleOf(int turn) => $"Turn {turn}";

    private static List<IElement> Rows(HtmlPage page) => [.. page.Document.QuerySelectorAll("input[name=b]")];
}
