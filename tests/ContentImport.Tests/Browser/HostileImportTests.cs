using System.Text.Json;
using CommunityKit.ContentImport.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContentImport.Tests.Browser;

public sealed class HostileImportTests
{
    /// <summary>Every attack goes through one of these; in the long run through all.</summary>
    private static readonly string[] Ways = ["wordpress", "blocks", "ghost", "lexical", "markdown"];

    [HostileDataFact]
    public async Task Nothing_of_an_imported_attack_runs_or_becomes_markup_that_could()
    {
        await using var shop = await MovedShop.StartAsync();
        var vectors = Vectors();
        Assert.True(vectors.Count > 300, $"{vectors.Count} vectors");
        var all = Environment.GetEnvironmentVariable("CK_LONG") == "1";
        var sent = vectors.SelectMany((vector, i) => all ? Ways.Select(way => (Way: way, Name: $"{way}-{i}", Vector: vector)) : [(Way: Ways[i % Ways.Length], Name: $"{Ways[i % Ways.Length]}-{i}", Vector: vector)]).ToList();
        var of = sent.ToLookup(each => each.Way);
        var results = new[]
        {
            await shop.ImportAsync("a.xml", ForeignExports.Wxr(of["wordpress"].Concat(of["blocks"]).Select((each, i) => ForeignExports.WxrItem(i + 1, "T " + each.Vector, each.Way == "blocks" ? $"<!-- wp:group --><!-- wp:html -->{each.Vector}<!-- /wp:html --><!-- wp:image --><figure><img src='/x.png' alt='{each.Vector}'><figcaption>{each.Vector}</figcaption></figure><!-- /wp:image --><!-- /wp:group -->" : each.Vector, slug: each.Name)))),
            await shop.ImportAsync("b.json", Ghost(of["ghost"].Select(each => (each.Name, each.Vector, "")).Concat(of["lexical"].Select(each => (each.Name, "", Lexical(each.Vector)))))),
            await shop.ImportAsync("c.zip", MovedShop.Zip([.. of["markdown"].Select(each => ($"{each.Name}.md", ForeignExports.Bytes($"---\ntitle: T\n---\n{each.Vector}\n\n[a]({each.Vector})\n")))])),
        };
        Assert.All(results, result => Assert.False(result.Refused, string.Join(" ", result.Problems.Take(3).Select(problem => problem.Message))));
        Assert.Equal(sent.Count, results.Sum(result => result.Created));

        await BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Desktop with { Culture = "en" }, async page =>
        {
            page.Dialog += (_, dialog) => Assert.Fail(dialog.Message);
            await page.GotoAsync("articles/" + sent[0].Name);
            var found = await page.EvaluateAsync<string[]>(
                """
                async names => {
                  const bad = [];
                  const look = async name => {
                    const answer = await fetch('/articles/' + name);
                    if (!answer.ok) { bad.push(`${name}: ${answer.status}`); return; }
                    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                    if (!page.querySelector('main h1')) bad.push(`${name}: no page`);
                    for (const element of page.querySelectorAll('main *, title, meta')) {
                      for (const a of element.attributes) {
                        if (a.name.startsWith('on') || a.name === 'style' || ['href', 'src', 'action', 'formaction', 'srcset', 'xlink:href'].includes(a.name) && !/^(\/|#|https?:|mailto:|tel:|$)/i.test(a.value)) bad.push(`${name}: ${element.tagName} ${a.name}=${a.value}`);
                      }
                      if (element.closest('.cms-blocks') && ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'STYLE', 'FORM', 'BASE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT'].includes(element.tagName.toUpperCase())) bad.push(`${name}: ${element.tagName}`);
                    }
                  };
                  for (let i = 0; i < names.length; i += 8) await Promise.all(names.slice(i, i + 8).map(look));
                  return bad;
                }
                """,
                sent.Select(each => each.Name).ToArray());
            Assert.Empty(found);

            // And shown for real, those whose rendering says most.
            foreach (var (_, name, _) in sent.Where(each => each.Vector.Contains("onerror", StringComparison.OrdinalIgnoreCase) || each.Vector.Contains("<svg", StringComparison.OrdinalIgnoreCase)).Take(all ? 200 : 10))
            {
                await page.GotoAsync("articles/" + name);
            }
        });
    }

    private static string Ghost(IEnumerable<(string Name, string Html, string Lexical)> posts) => JsonSerializer.Serialize(new
    {
        db = new[]
        {
            new
            {
                meta = new { exported_on = 1 },
                data = new { posts = posts.Select(post => new { id = post.Name, title = "T " + post.Html, slug = post.Name, status = "published", html = post.Html, lexical = post.Lexical, custom_excerpt = post.Html, feature_image = post.Html, feature_image_alt = post.Html }) },
            },
        },
    });

    private static string Lexical(string vector) => JsonSerializer.Serialize(new
    {
        root = new
        {
            type = "root",
            children = new object[]
            {
                new { type = "html", html = vector },
                new { type = "paragraph", children = new object[] { new { type = "link", url = vector, children = new object[] { new { type = "text", text = vector, format = 16 } } } } },
                new { type = "image", src = vector, alt = vector, caption = vector },
                new { type = "codeblock", code = vector, language = vector },
            },
        },
    });

    private static List<string> Vectors()
    {
        var folder = SharedData.Path(HostileDataFactAttribute.Folder);
        var vectors = Directory.GetFiles(folder, "*.txt")
            .SelectMany(File.ReadLines)
            .Concat(JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "dompurify_expect.json")))
                .RootElement.EnumerateArray().Select(vector => vector.GetProperty("payload").GetString() ?? ""));
        return [.. vectors.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Replace("\0", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }
}
