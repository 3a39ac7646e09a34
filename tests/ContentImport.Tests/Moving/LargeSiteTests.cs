using CommunityKit.ContentImport.Tests.Support;
using CommunityKit.Imports;

namespace CommunityKit.ContentImport.Tests.Moving;

public sealed class LargeSiteTests
{
    /// <summary>More than this the heap may not grow between the first quarter and the end.</summary>
    private const long MaxGrowth = 48L * 1024 * 1024;

    private static int Pages => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 400;

    [Fact]
    public async Task A_large_site_moves_in_with_progress_and_steady_memory()
    {
        await using var shop = await MovedShop.StartAsync();
        var file = Path.Combine(shop.Host.Folder, "large.xml");
        var body = string.Concat(Enumerable.Repeat("<p>Some <b>words</b> that a reader finds on a page, with a <a href=\"/p1/\">link</a>.</p>", 40));
        await File.WriteAllTextAsync(file, ForeignExports.Wxr(Enumerable.Range(1, Pages).Select(i => ForeignExports.WxrItem(i, $"Page {i}", $"<p>{i}</p>{body}", i % 2 == 0 ? "page" : "post"))));
        var heard = new Heard();

        var report = await shop.Host.WithAsync<IImporter, ImportReport>(async importer =>
        {
            await using var content = File.OpenRead(file);
            return await importer.RunAsync(new ImportRequest(content, "large.xml", "wxr"), heard, CancellationToken.None);
        });

        Assert.Equal((Pages, 0), (report.Created, report.Problems.Count));
        Assert.True(heard.Progress.Count > Pages / 60, $"{heard.Progress.Count} reports");
        Assert.Equal(heard.Progress.Select(p => p.Fraction).Order(), heard.Progress.Select(p => p.Fraction));
        Assert.Equal((Pages, 1d), (heard.Progress[^1].Rows, heard.Progress[^1].Fraction));
        Assert.True(heard.Grown < MaxGrowth, $"The heap grew by {heard.Grown / 1024 / 1024} MB.");
    }

    /// <summary>Hears at once, on the importer's own thread.</summary>
    private sealed class Heard : IProgress<ImportProgress>
    {
        private long _early;

        public List<ImportProgress> Progress { get; } = [];

        public long Grown => GC.GetTotalMemory(forceFullCollection: true) - _early;

        public void Report(ImportProgress value)
        {
            Progress.Add(value);
            if (_early == 0 && value.Rows >= Pages / 4)
            {
                _early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }
    }
}
