using System.Globalization;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes records in units of work of at most a hundred. A dry run does all of it and rolls it back.</summary>
public sealed class ContentWriter(IUnitOfWork work, ContentTypes types, ISharedPages pages, ItemWriter items) : IContentWriter
{
    private const int BatchSize = 100;
    private const int Attempts = 3;

    private readonly Rehearsal _rehearsal = new();

    public async Task<IReadOnlyList<ContentWriteResult>> WriteAsync(
        IReadOnlyList<ContentRecord> records, ContentWriteOptions options, CancellationToken cancellationToken)
    {
        // Problems are told in English whatever the language around is; the change ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var results = new List<ContentWriteResult>(records.Count);
        foreach (var chunk in records.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.AddRange(await ChunkAsync(chunk, options, cancellationToken));
        }

        return results;
    }

    private async Task<IReadOnlyList<ContentWriteResult>> ChunkAsync(
        IReadOnlyList<ContentRecord> records, ContentWriteOptions options, CancellationToken cancellationToken)
    {
        var written = records.OfType<TypeRecord>().Select(record => record.Type).Where(type => TypeWriter.Flaw(type) is null);
        var known = await types.WithAsync([.. _rehearsal.Types.Values, .. written], cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            IReadOnlyList<ContentWriteResult> results = [];
            try
            {
                await work.ExecuteAsync(
                    async (transaction, ct) =>
                    {
                        var batch = await Batch.OpenAsync(transaction, records, options, _rehearsal, known, ct);
                        results = await RunAsync(batch, records, ct);
                        if (options.IsDryRun)
                        {
                            throw new RehearsalException();
                        }

                        Tell(transaction, records);
                    },
                    cancellationToken);
                return results;
            }
            catch (RehearsalException)
            {
                _rehearsal.Remember(results);
                return results;
            }
            catch (Exception e) when (attempt < Attempts && (e is OvertakenException or DbUpdateConcurrencyException || DatabaseErrors.IsUniqueViolation(e)))
            {
                // Somebody wrote the same in the same moment: the next look sees it.
            }
        }
    }

    private async Task<IReadOnlyList<ContentWriteResult>> RunAsync(Batch batch, IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken)
    {
        var (results, seen, terms) = (new List<ContentWriteResult>(records.Count), new HashSet<string>(StringComparer.Ordinal), new TermWriter(batch));
        foreach (var record in records)
        {
            results.Add(!seen.Add(Things.NameOf(record)) ? Results.Refused(record, "twice", "It stands twice among what is written. Leave one of them out.") : record switch
            {
                TypeRecord type => await TypeWriter.WriteAsync(batch, types, type, cancellationToken),
                TaxonomyRecord taxonomy => await terms.WriteAsync(taxonomy, cancellationToken),
                TermRecord term => await terms.WriteAsync(term, cancellationToken),
                ItemRecord item => await items.WriteAsync(batch, item, cancellationToken),
                MenuRecord menu => await MenuWriter.WriteAsync(batch, menu, cancellationToken),
                RedirectRecord redirect => await RedirectWriter.WriteAsync(batch, redirect, cancellationToken),
                _ => throw new InvalidOperationException($"{record.GetType()} is no record of the CMS."),
            });
        }

        return results;
    }

    private void Tell(Transaction transaction, IReadOnlyList<ContentRecord> records) => transaction.OnCommitted(() =>
    {
        if (records.Any(record => record is TypeRecord))
        {
            types.Forget();
        }

        if (records.Any(record => record is MenuRecord))
        {
            pages.Touch(CmsTags.Menus);
        }
    });

    /// <summary>Rolls a dry run back.</summary>
    private sealed class RehearsalException : Exception;
}
