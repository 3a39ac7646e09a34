using CommunityKit.ContentImport.Tests.Support;
using CommunityKit.Host.Control;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContentImport.Tests.Moving;

public sealed class RealFileTests
{
    /// <summary>What each file gives. Some share the ids of their posts, so that what one made another changes.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["ghost/ghost.json"] = "3 items: articles 3, pictures elsewhere 5, terms 2",
        ["ghost/multi-post-only.json"] = "3 items: articles 3, terms 3",
        ["ghost/single-post-only-long-meta.json"] = "1 items: articles 1, pictures elsewhere 1, terms 3",
        ["ghost/single-post.json"] = "refused not-an-export",
        ["hexo-markdown/elements.md"] = "1 items: articles 1",
        ["hexo-markdown/hello-world.md"] = "1 items: articles 1",
        ["hexo-markdown/images.md"] = "1 items: articles 1, pictures elsewhere 4",
        ["hexo-markdown/markdown.md"] = "1 items: articles 1, pictures elsewhere 2, terms 2",
        ["hexo-markdown/中文測試.md"] = "1 items: articles 1",
        ["wordpress/slashes.xml"] = "1 items: articles 1, comments 1, terms 2",
        ["wordpress/small-export.xml"] = "11 items: articles 6, comments 1, pages 5, terms 33",
        ["wordpress/themeunittestdata.wordpress.xml"] =
            "79 items: articles 58, attachments 37, blocks 546, comments 33, menu entries 70, menu entries left out 19, menus 5, pages 21, pictures elsewhere 71, terms 179, 31 kinds left out",
        ["wordpress/valid-wxr-1.1.xml"] = "2 items: articles 1, comments 1, pages 1, terms 3",
        ["wordpress/wxr-simple.xml"] = "1 items: articles 1, blocks 2, comments 0",
    };

    [DataFact("cms/wordpress")]
    public async Task Every_file_is_taken_over_as_its_dry_run_said_and_again_changes_nothing()
    {
        await using var shop = await MovedShop.StartAsync();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ((string[])["ghost", "hexo-markdown", "wordpress"]).SelectMany(folder => Directory.EnumerateFiles(SharedData.Path("cms/" + folder))).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(SharedData.Path("cms"), file).Replace('\\', '/');
            var format = name == "ghost/single-post.json" ? "ghost" : "auto";

            var dry = await shop.Host.ImportAsync("content", file, format, dryRun: true);
            var first = await shop.Host.ImportAsync("content", file, format);
            var archive = await shop.ArchiveAsync();
            var second = await shop.Host.ImportAsync("content", file, format);

            found[name] = Line(first);
            Assert.Equal(Line(first), Line(dry));
            Assert.Equal((dry.Created, dry.Updated, dry.Unchanged), (first.Created, first.Updated, first.Unchanged));
            Assert.Equal(dry.Problems, first.Problems);
            Assert.Equal((0, 0, first.Created + first.Updated + first.Unchanged), (second.Created, second.Updated, second.Unchanged));
            Assert.Equal(archive, await shop.ArchiveAsync());
        }

        Assert.Equal(Files.OrderBy(file => file.Key, StringComparer.Ordinal), found);
    }

    private static string Line(ImportResult result)
    {
        var leftOut = result.Counts.Keys.Count(key => key.Contains(" left out: ", StringComparison.Ordinal));
        var counts = result.Counts.Where(count => !count.Key.Contains(" left out: ", StringComparison.Ordinal)).Select(count => $"{count.Key} {count.Value}");
        return result.Refused
            ? $"refused {string.Join(' ', result.Problems.Select(problem => problem.Code))}"
            : $"{result.Created + result.Updated + result.Unchanged} items: {string.Join(", ", leftOut == 0 ? counts : counts.Append($"{leftOut} kinds left out"))}";
    }
}
