using System.Net;
using System.Text.Json;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Browser;

namespace CommunityKit.Cms.Tests.Browser;

public sealed class HostileTextTests(CmsShop shop) : IClassFixture<CmsShop>
{
    private const int Chunk = 15_000;

    [HostileDataFact]
    public async Task No_attack_string_in_any_text_of_a_page_becomes_markup()
    {
        using var lin = shop.Editor();
        var vectors = Vectors();
        Assert.True(vectors.Count > 300, $"{vectors.Count} vectors");
        var editor = await CmsShop.BeginAsync(lin, vectors.First(v => v.Contains("<script", StringComparison.OrdinalIgnoreCase) && v.Length < 150), "article");
        foreach (var text in Chunks(vectors, "\n\n"))
        {
            (editor, var id) = await CmsShop.AddAsync(editor, "cms.text");
            editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{id}.Text"] = text });
        }

        (editor, var quote) = await CmsShop.AddAsync(editor, "cms.quote");
        (editor, var picture) = await CmsShop.AddAsync(editor, "cms.picture");
        editor = await CmsShop.SendAsync(editor, "publish", new()
        {
            [$"s.{quote}.Text"] = string.Join(" ", vectors)[..1900],
            [$"s.{picture}.File"] = "\" onerror=\"alert(1)",
            [$"s.{picture}.Alt"] = "\"><img src=x onerror=alert(1)>",
            [$"s.{picture}.Link"] = "javascript:alert(1)",
            ["f.path.Value"] = "/hostile",
            ["f.summary.Value"] = "</script><script>alert(1)</script>",
            ["f.author.Value"] = "</script><svg onload=alert(1)>",
        });
        Assert.True(editor.Status == HttpStatusCode.OK && editor.Has("[data-state=live]"), editor.Text("main"));

        foreach (var path in (string[])["hostile", editor.Address.AbsolutePath + "/preview", editor.Address.AbsolutePath, editor.Address.AbsolutePath + "/versions/0?against=1"])
        {
            await BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Desktop with { Culture = "en", User = CmsShop.Who("Lin"), Expected = ["status of 404"] }, async page =>
            {
                page.Dialog += (_, dialog) => Assert.Fail($"{path}: {dialog.Message}");
                await page.GotoAsync(path);
                var found = await page.EvaluateAsync<string[]>(
                    """
                    () => [...document.querySelectorAll('body *')].flatMap(element => [
                      ...[...element.attributes].filter(a => a.name.startsWith('on') || /^\s*(javascript|data:text|vbscript)/i.test(a.value) && ['href', 'src', 'action', 'formaction'].includes(a.name)).map(a => `${element.tagName} ${a.name}`),
                      ...(element.closest('.cms-blocks') && ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'STYLE', 'FORM', 'BASE', 'META', 'LINK'].includes(element.tagName.toUpperCase()) ? [element.tagName] : []),
                    ])
                    """);
                Assert.Empty(found);
            });
        }
    }

    private static List<string> Vectors()
    {
        var vectors = Directory.GetFiles(HostileDataFactAttribute.Folder, "*.txt")
            .SelectMany(File.ReadLines)
            .Concat(JsonDocument.Parse(File.ReadAllText(Path.Combine(HostileDataFactAttribute.Folder, "dompurify_expect.json")))
                .RootElement.EnumerateArray().Select(vector => vector.GetProperty("payload").GetString() ?? ""));
        return [.. vectors.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Replace("\0", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Chunks(IEnumerable<string> vectors, string between)
    {
        var chunk = "";
        foreach (var vector in vectors)
        {
            if (chunk.Length + vector.Length > Chunk && chunk.Length > 0)
            {
                yield return chunk;
                chunk = "";
            }

            chunk += vector + between;
        }

        yield return chunk;
    }
}
