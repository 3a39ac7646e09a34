using CommunityKit.Cms.Exchange;
using CommunityKit.ContentImport.Files;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Formats;
using CommunityKit.ContentImport.Pictures;

namespace CommunityKit.ContentImport.Moving;

/// <summary>Writes what a reader gives, some items at a time: terms first, then items, menus and the ways from old addresses.</summary>
public sealed class MovingIn(IContentWriter writer, IPictureStore pictures, ISettings<ShopSettings> shop, TimeProvider clock)
{
    private const int BatchSize = 50;

    internal async Task RunAsync(Run run, IForeignFormat format, IImportFiles files, CancellationToken cancellationToken)
    {
        var move = new Move(run, new ShopCultures(shop.Current.DefaultCulture, shop.Current.Cultures), clock.GetUtcNow());
        var shelf = new PictureShelf(files, pictures, run.IsDryRun);
        for (var i = 0; i < files.Documents.Count; i++)
        {
            var name = files.Documents[i];
            try
            {
                await using var content = await files.OpenDocumentAsync(name, cancellationToken);
                await ReadAsync(move, format.ReadAsync(content, name, run.Notes, cancellationToken), shelf, () => Fraction(i, files.Documents.Count, content), cancellationToken);
            }
            catch (UnreadableFileException flaw) when (files.Documents.Count > 1)
            {
                run.Notes.LeaveOut(flaw.Row, flaw.Code, $"{name}: {flaw.Message}");
            }
        }

        await WriteAsync(move, [.. move.Menus.Select(move.Record).OfType<MenuRecord>()], cancellationToken);
        await WriteAsync(move, move.Redirects(), cancellationToken);
        if (run.Notes.Counts.GetValueOrDefault("comments") is > 0 and var comments)
        {
            run.Notes.Warn(0, "comments-left", $"Comments of readers are not taken over; the file has {comments}.");
        }

        run.Advance(run.Done, 1);
    }

    private async Task ReadAsync(
        Move move, IAsyncEnumerable<ForeignThing> things, PictureShelf shelf, Func<double> fraction, CancellationToken cancellationToken)
    {
        var (terms, items) = (new List<ForeignTerm>(), new List<ForeignItem>());
        await foreach (var thing in things.WithCancellation(cancellationToken))
        {
            switch (thing)
            {
                case ForeignTerm term:
                    terms.Add(term);
                    break;
                case ForeignItem item:
                    items.Add(item);
                    break;
                case ForeignMenu menu:
                    move.Menus.Add(menu);
                    break;
            }

            if (items.Count == BatchSize)
            {
                await FlushAsync(move, terms, items, shelf, cancellationToken);
                move.Run.Advance(move.Run.Done, fraction());
            }
        }

        await FlushAsync(move, terms, items, shelf, cancellationToken);
        move.Run.Advance(move.Run.Done, fraction());
    }

    private async Task FlushAsync(Move move, List<ForeignTerm> terms, List<ForeignItem> items, PictureShelf shelf, CancellationToken cancellationToken)
    {
        // Items may name terms that stand nowhere by themselves.
        terms.AddRange(items.SelectMany(item => item.Terms.Select(term => new ForeignTerm(item.Row, term, term.Key))));
        foreach (var result in await WriteAsync(move, move.Records(terms), cancellationToken))
        {
            move.Learn(result);
        }

        terms.Clear();
        var records = new List<ContentRecord>(items.Count);
        foreach (var item in items)
        {
            await shelf.FetchAsync(PictureUrls.Of(item), (code, message) => move.Run.Notes.Warn(item.Row, code, message), cancellationToken);
            records.Add(move.Record(item, shelf.Find));
        }

        var results = await writer.WriteAsync(records, move.Run.Options, cancellationToken);
        for (var i = 0; i < results.Count; i++)
        {
            move.Run.Count(results[i]);
            move.Run.Tell(items[i].Row, results[i]);
            move.Learn(items[i], results[i]);
        }

        items.Clear();
    }

    private async Task<IReadOnlyList<ContentWriteResult>> WriteAsync(Move move, IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken)
    {
        var results = await writer.WriteAsync(records, move.Run.Options, cancellationToken);
        foreach (var result in results)
        {
            move.Run.Tell(0, result);
        }

        return results;
    }

    private static double Fraction(int document, int documents, Stream content) => (document + ((double)content.Position / Math.Max(1, content.Length))) / documents;
}
