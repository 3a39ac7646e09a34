using CommunityKit.ContentImport.Tests.Support;
using CommunityKit.Host.Control;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContentImport.Tests.Moving;

public sealed class RealFileTests
{
    /// <summary>File: items made, left out, and what else the report counts.</summary>
    private static readonly (string File, int Created, int Skipped, string Counts)[] Files =
    [
        ("ghost/ghost.json", 0, 0, ""),
    ];

    [DataFact("cms/wordpress")]
    public async Task Every_file_is_taken_over_in_full_and_again_changes_nothing()
    {
        await using var shop = await MovedShop.StartAsync();
        var told = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("cms"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(SharedData.Path("cms"), file);
            if (name.StartsWith("orchard", StringComparison.Ordinal))
            {
                continue;
            }

            var format = name.EndsWith("single-post.json", StringComparison.Ordinal) ? "ghost" : "auto";
            var dry = await shop.Host.ImportAsync("content", file, format, dryRun: true);
            var first = await shop.Host.ImportAsync("content", file, format);
            var archive = await shop.ArchiveAsync();
            var second = await shop.Host.ImportAsync("content", file, format);
            told.Add($"{name}: {Line(first)} / dry {Line(dry) == Line(first)} / again {second.Created} {second.Updated} {second.Unchanged} {archive == await shop.ArchiveAsync()}");
            told.AddRange(first.Problems.GroupBy(problem => problem.Code, StringComparer.Ordinal).Select(group => $"   {group.Count()}x {group.Key} {group.First().Message}"));
        }

        Assert.Fail(string.Join('\n', told) + Files.Length);
    }

    private static string Line(ImportResult result) =>
        $"{result.Created}+{result.Updated}+{result.Unchanged} -{result.Skipped} {string.Join(", ", result.Counts.Select(count => $"{count.Key} {count.Value}"))}";
}
