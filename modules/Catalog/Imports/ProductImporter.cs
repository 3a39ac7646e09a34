using System.Globalization;
using System.Text;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Imports.Files;
using CommunityKit.Catalog.Imports.Maps;
using CommunityKit.Catalog.Imports.Sheets;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Imports;

/// <summary>
/// Imports products from sheets: those of other shops, CommunityKit's own, and any that a column map explains. The file is read twice: once
/// to see that it is whole, once to write.
/// </summary>
public sealed class ProductImporter(
    SaveProduct save,
    ImportCategories categories,
    IDbContextFactory<CatalogDb> reading,
    ISettings<ShopSettings> shop,
    ISettings<CatalogSettings> settings,
    RuleTexts rules) : IImporter
{
    private const int ProgressEvery = 50;

    public string Kind => "products";

    public IReadOnlyList<string> Formats => [.. Dialects.Names, .. MapJson.Read(settings.Current.ImportMaps).Maps.Select(map => map.Name)];

    public string? Detect(string fileName, ReadOnlyMemory<byte> head) =>
        Known().FirstOrDefault(dialect => dialect.Fits(Heading.Read(TextEncodings.Peek(head.Span))))?.Name;

    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        // Reports are in English whatever the language around is; the change ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var tally = new ImportTally();
        if (MapJson.Read(settings.Current.ImportMaps).Problem is { } wrong)
        {
            tally.Warn(0, null, "map-unreadable", $"The shop's column maps cannot be read and are left aside: {wrong}");
        }

        if (await TextEncodings.DetectAsync(request.Content, cancellationToken) is not { } encoding)
        {
            return tally.Refuse(new(0, "encoding-unknown", "The file is neither UTF-8, UTF-16 nor GB18030 text. Save it as CSV UTF-8."));
        }

        var heading = await HeadAsync(request.Content, encoding, cancellationToken);
        var dialect = Known().FirstOrDefault(d => d.Name == request.Format && d.Fits(heading)) ?? Known().FirstOrDefault(d => d.Fits(heading));
        if (dialect is null)
        {
            return tally.Refuse(new(1, "columns-missing", "The heading has no columns for a product's name and price that are known. Leave the heading as the other shop wrote it, or describe its columns in the shop's column maps."));
        }

        if (await CsvRows.CheckAsync(Reader(request.Content, encoding), heading.Delimiter, dialect.SkipsBlanks, cancellationToken) is { } flaw)
        {
            return tally.Refuse(flaw);
        }

        await WriteAsync(request, dialect, new Sheet(() => Reader(request.Content, encoding), heading, dialect.SkipsBlanks), tally, progress, cancellationToken);
        return tally.Report();
    }

    private IReadOnlyList<IDialect> Known() => Dialects.With(MapJson.Read(settings.Current.ImportMaps).Maps);

    private async Task WriteAsync(
        ImportRequest request, IDialect dialect, Sheet sheet, ImportTally tally, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        var facts = shop.Current;
        var known = await categories.OpenAsync(facts.DefaultCulture, cancellationToken);
        var sets = new List<ImportedProduct>();
        var done = 0;
        await foreach (var product in dialect.ReadAsync(sheet, new SheetShop(facts.Currency, facts.DefaultCulture), tally, cancellationToken))
        {
            tally.Found(product);
            if (product.PartSkus.Count > 0)
            {
                // Sets come last: their parts may stand further down.
                sets.Add(product);
            }
            else
            {
                await SaveAsync(product, known, request.DryRun, tally, cancellationToken);
            }

            if (++done % ProgressEvery == 0)
            {
                progress.Report(new(product.LastRow, (double)request.Content.Position / Math.Max(1, request.Content.Length)));
            }
        }

        foreach (var product in sets)
        {
            await SaveAsync(product, known, request.DryRun, tally, cancellationToken);
        }

        progress.Report(new(tally.Rows, 1));
    }

    private async Task SaveAsync(ImportedProduct parsed, ImportCategories.Known known, bool isDryRun, ImportTally tally, CancellationToken cancellationToken)
    {
        if (parsed.HasErrors || (!parsed.MustExist && Breaks(parsed) is { Count: > 0 }))
        {
            tally.Skip([.. parsed.Problems, .. Breaks(parsed)]);
            return;
        }

        var problems = parsed.Problems.ToList();
        var relations = new ImportRelations(reading, known);
        if (await relations.FindAsync(parsed, isDryRun, problems, cancellationToken) is not { } found)
        {
            tally.Skip(problems);
            return;
        }

        var wish = new ProductRequest(old => parsed.Apply(old, found)) { Handle = parsed.Handle, DropsTakenSkus = true };
        var result = isDryRun ? await save.TryOutAsync(wish, cancellationToken) : await save.RunAsync(wish, cancellationToken);
        if (result.Outcome is SaveOutcome.Created or SaveOutcome.Updated or SaveOutcome.Unchanged)
        {
            tally.Done(result.Outcome, [.. problems, .. result.DroppedSkus.Select(parsed.SkuTaken)]);
        }
        else if (result.Outcome == SaveOutcome.Refused)
        {
            tally.Skip([.. problems, .. result.Breaks.Select(Told)]);
        }
        else
        {
            tally.Skip([.. problems, new(parsed.Row, null, "changed-meanwhile", $"“{parsed.Handle}” was changed by somebody else at the same time. Run the import again.")]);
        }

        ImportProblem Told(RuleBreak broken) => parsed.Place(broken, rules.Of(broken));
    }

    // Rules of the draft alone, without a look at the shop: what breaks them need not be tried.
    private IReadOnlyList<ImportProblem> Breaks(ImportedProduct parsed) =>
        parsed.HasErrors || parsed.MustExist || parsed.PartSkus.Count > 0
            ? []
            : [.. ProductRules.Check(parsed.Apply(null, ImportedRelations.None), shop.Current.Currency).Select(broken => parsed.Place(broken, rules.Of(broken)))];

    private static async Task<Heading> HeadAsync(Stream content, Encoding encoding, CancellationToken cancellationToken)
    {
        var block = new char[Heading.MaxLength];
        using var text = Reader(content, encoding);
        var count = await text.ReadBlockAsync(block, cancellationToken);
        return Heading.Read(new string(block, 0, count));
    }

    private static StreamReader Reader(Stream content, Encoding encoding)
    {
        content.Position = 0;
        return new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65536, leaveOpen: true);
    }
}
