using System.Globalization;
using CommunityKit.Cms.Exchange;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.Files;
using CommunityKit.Imports;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Writing;

namespace CommunityKit.OrchardRecipes;

/// <summary>
/// Imports recipes of Orchard Core: pages, articles, shared blocks, terms, menus and pictures. Reads the file to its end before anything is
/// written; runs nothing of it and fetches nothing.
/// </summary>
public sealed class OrchardImporter(
    IContentWriter writer, IForeignBodies bodies, IFileStore store, ISettings<ShopSettings> settings, TimeProvider time) : IImporter
{
    private const string Format = "orchard";
    private const int BatchSize = 200;

    public string Kind => "content";

    public IReadOnlyList<string> Formats => [Format];

    public string? Detect(string fileName, ReadOnlyMemory<byte> head) => RecipeMark.IsOn(fileName, head.Span) ? Format : null;

    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        // Reports are in English whatever the language around is; the change ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var notes = new Notes();
        try
        {
            using var files = RecipeFiles.Open(request.Content, request.FileName);
            var shop = Facts();
            var recipe = await OrchardRecipe.ReadAsync(files, shop, time, notes, cancellationToken);
            progress.Report(new(recipe.Site.Items.Count, 0.2));
            return await WriteAsync(recipe, files, shop, request.DryRun, notes, progress, cancellationToken);
        }
        catch (UnreadableRecipeException refusal)
        {
            notes.Refuse(refusal.Line, refusal.Code, refusal.Message);
            return new ImportReport { Counts = notes.Counts, Problems = notes.Problems, Refused = true };
        }
    }

    private async Task<ImportReport> WriteAsync(
        OrchardRecipe recipe, RecipeFiles files, ShopFacts shop, bool isDryRun, Notes notes, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        var library = new Library(store, notes);
        await library.TakeAsync(recipe.Site.Files, files, isDryRun, cancellationToken);
        var records = new SiteRecords(recipe, new TypeMap(recipe, shop, notes), new PageBlocks(bodies, library, notes), library, shop, notes);
        var outcomes = new int[Enum.GetValues<WriteOutcome>().Length];
        var options = new ContentWriteOptions("Orchard Core") { IsDryRun = isDryRun };
        foreach (var kind in new[] { records.Types, records.Taxonomies, records.Terms, records.Items, records.Menus, records.Redirects })
        {
            foreach (var batch in kind.Chunk(BatchSize))
            {
                var results = await writer.WriteAsync([.. batch.Select(entry => entry.Record)], options, cancellationToken);
                foreach (var (entry, result) in batch.Zip(results))
                {
                    records.Written(result);
                    outcomes[(int)result.Outcome]++;
                    Tell(entry.Place, result, notes);
                }

                var done = outcomes.Sum();
                progress.Report(new(done, 0.2 + (0.8 * done / Math.Max(done, recipe.Site.Items.Count + done))));
            }
        }

        progress.Report(new(outcomes.Sum(), 1));
        return new ImportReport
        {
            Counts = notes.Counts,
            Created = outcomes[(int)WriteOutcome.Created],
            Updated = outcomes[(int)WriteOutcome.Updated],
            Unchanged = outcomes[(int)WriteOutcome.Unchanged],
            Skipped = outcomes[(int)WriteOutcome.Refused],
            Problems = notes.Problems,
        };
    }

    private static void Tell(Node place, ContentWriteResult result, Notes notes)
    {
        foreach (var problem in result.Problems)
        {
            if (problem.IsWarning)
            {
                notes.Warn(place, problem.Code, problem.Message);
            }
            else
            {
                notes.LeaveOut(place, problem.Code, problem.Message);
            }
        }
    }

    private ShopFacts Facts()
    {
        var shop = settings.Current;
        return new ShopFacts(
            shop.Name.For(CultureInfo.GetCultureInfo(shop.DefaultCulture)),
            TimeZoneInfo.FindSystemTimeZoneById(shop.TimeZone),
            shop.DefaultCulture,
            shop.Cultures);
    }
}
