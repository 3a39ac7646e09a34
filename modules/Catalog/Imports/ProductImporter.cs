using System.Globalization;
using System.Text;
using CommunityKit.Catalog.Imports.Files;
using CommunityKit.Catalog.Imports.Shopify;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports;

/// <summary>Imports products from the CSV files that Shopify exports. The file is read twice: once to see that it is whole, once to write.</summary>
public sealed class ProductImporter(SaveProduct save, ImportCategories categories, ISettings<ShopSettings> shop, RuleTexts rules) : IImporter
{
    private const string Shopify = "shopify";
    private const int ProgressEvery = 50;

    public string Kind => "products";

    public IReadOnlyList<string> Formats { get; } = [Shopify];

    public string? Detect(string fileName, ReadOnlyMemory<byte> head)
    {
        var text = TextEncodings.Peek(head.Span);
        var columns = ShopifyColumns.Read(ShopifyColumns.FirstLine(text));
        return columns.IsShopify ? Shopify : null;
    }

    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        // Reports are in English whatever the language around is; the change ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var tally = new ImportTally();
        if (await TextEncodings.DetectAsync(request.Content, cancellationToken) is not { } encoding)
        {
            return tally.Refuse(new(0, "encoding-unknown", "The file is neither UTF-8, UTF-16 nor GB18030 text. Save it as CSV UTF-8."));
        }

        var (columns, flaw) = await HeadAsync(request.Content, encoding, cancellationToken);
        flaw ??= await CsvRows.CheckAsync(Reader(request.Content, encoding), columns.Delimiter, cancellationToken);
        if (flaw is not null)
        {
            return tally.Refuse(flaw);
        }

        if (columns.Ignored.Count > 0)
        {
            tally.Warn(1, null, "columns-ignored", $"These columns are not taken over: {string.Join(", ", columns.Ignored)}.");
        }

        await WriteAsync(request, columns, encoding, tally, progress, cancellationToken);
        return tally.Report();
    }

    private async Task WriteAsync(
        ImportRequest request, ShopifyColumns columns, Encoding encoding, ImportTally tally, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        var facts = shop.Current;
        var known = await categories.OpenAsync(facts.DefaultCulture, cancellationToken);
        using var text = Reader(request.Content, encoding);
        var done = 0;
        await foreach (var rows in ShopifyReader.ReadAsync(text, columns, tally, cancellationToken))
        {
            var parsed = ShopifyProduct.Parse(rows, facts.Currency, facts.DefaultCulture);
            tally.Found(parsed);
            await SaveAsync(parsed, known, request.DryRun, tally, cancellationToken);
            if (++done % ProgressEvery == 0)
            {
                progress.Report(new(rows.LastRow, (double)request.Content.Position / Math.Max(1, request.Content.Length)));
            }
        }

        progress.Report(new(tally.Rows, 1));
    }

    private async Task SaveAsync(ShopifyProduct parsed, ImportCategories.Known known, bool isDryRun, ImportTally tally, CancellationToken cancellationToken)
    {
        if (parsed.HasErrors || Breaks(parsed) is { Count: > 0 })
        {
            tally.Skip([.. parsed.Problems, .. Breaks(parsed)]);
            return;
        }

        var category = parsed.Type is { } type ? await known.FindAsync(type, mayMake: !isDryRun, cancellationToken) : null;
        var wish = new ProductRequest(old => parsed.Apply(old, category)) { Handle = parsed.Handle, DropsTakenSkus = true };
        var result = isDryRun ? await save.TryOutAsync(wish, cancellationToken) : await save.RunAsync(wish, cancellationToken);
        if (result.Outcome is SaveOutcome.Created or SaveOutcome.Updated or SaveOutcome.Unchanged)
        {
            tally.Done(result.Outcome, [.. parsed.Problems, .. result.DroppedSkus.Select(parsed.SkuTaken)]);
        }
        else if (result.Outcome == SaveOutcome.Refused)
        {
            tally.Skip([.. parsed.Problems, .. result.Breaks.Select(Told)]);
        }
        else
        {
            tally.Skip([.. parsed.Problems, new(parsed.Row, null, "changed-meanwhile", $"“{parsed.Handle}” was changed by somebody else at the same time. Run the import again.")]);
        }

        ImportProblem Told(RuleBreak broken) => parsed.Place(broken, rules.Of(broken));
    }

    private IReadOnlyList<ImportProblem> Breaks(ShopifyProduct parsed) =>
        parsed.HasErrors ? [] : [.. ProductRules.Check(parsed.Apply(null, category: null), shop.Current.Currency).Select(broken => parsed.Place(broken, rules.Of(broken)))];

    private static async Task<(ShopifyColumns Columns, FileFlaw? Flaw)> HeadAsync(Stream content, Encoding encoding, CancellationToken cancellationToken)
    {
        var block = new char[ShopifyColumns.MaxHeading];
        using var text = Reader(content, encoding);
        var count = await text.ReadBlockAsync(block, cancellationToken);
        var columns = ShopifyColumns.Read(ShopifyColumns.FirstLine(new string(block, 0, count)));
        return (columns, columns.IsShopify
            ? null
            : new(1, "columns-missing", "The heading has no column for the handle (or the title) and the price. Export the products as CSV from the shop and leave the heading as it is."));
    }

    private static StreamReader Reader(Stream content, Encoding encoding)
    {
        content.Position = 0;
        return new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65536, leaveOpen: true);
    }
}
