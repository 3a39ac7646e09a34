using System.Text.Json;
using CommunityKit.Catalog.Admin;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>
/// Changes many products at once, each whole or not at all, and takes such a change back. What the product was is written in the transaction
/// that changes it; a product that was changed again since is left alone.
/// </summary>
public sealed class EditInBulk(
    IUnitOfWork work, IDbContextFactory<CatalogDb> reading, SaveProduct save, RuleTexts rules, TimeProvider clock, IStringLocalizer<CatalogModule> text)
{
    /// <summary>More at once would keep the user waiting too long.</summary>
    public const int MaxProducts = 500;

    public async Task<BulkOutcome> RunAsync(BulkChange change, IReadOnlyList<Guid> products, CancellationToken cancellationToken)
    {
        var edit = new BulkEdit { MadeAt = clock.GetUtcNow(), Change = JsonSerializer.Serialize(change, BulkJson.Default.BulkChange) };
        await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<CatalogDb>();
                db.Add(edit);
                return await db.SaveChangesAsync(ct);
            },
            cancellationToken);
        var tally = new Tally();
        foreach (var id in products.Distinct().Take(MaxProducts))
        {
            BulkState? before = null;
            var wish = new ProductRequest(known =>
            {
                before = BulkState.Of(known!);
                return change.Apply(known!);
            })
            {
                Id = id,
                Alongside = (db, product) => db.Add(new BulkEditRow
                {
                    EditId = edit.Id,
                    ProductId = id,
                    Before = JsonSerializer.Serialize(before!, BulkJson.Default.BulkState),
                    ChangeNumber = product.ChangeNumber,
                }),
            };
            await CountAsync(tally, id, await save.RunAsync(wish, cancellationToken), cancellationToken);
        }

        return tally.Of(edit.Id);
    }

    /// <summary>Takes an edit back; null when there is none, or when that was done already.</summary>
    public async Task<BulkOutcome?> UndoAsync(Guid editId, CancellationToken cancellationToken)
    {
        List<BulkEditRow> rows;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            rows = await db.BulkEditRows.Where(row => row.EditId == editId).OrderBy(row => row.ProductId).ToListAsync(cancellationToken);
        }

        var now = clock.GetUtcNow();
        var taken = await work.ExecuteAsync(
            async (transaction, ct) => await transaction.Context<CatalogDb>().BulkEdits
                .Where(edit => edit.Id == editId && edit.UndoneAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(edit => edit.UndoneAt, now), ct),
            cancellationToken);
        if (taken == 0)
        {
            return null;
        }

        var tally = new Tally();
        foreach (var row in rows)
        {
            var before = JsonSerializer.Deserialize(row.Before, BulkJson.Default.BulkState)!;
            var wish = new ProductRequest(known => before.Restore(known!)) { Id = row.ProductId, ExpectedChange = row.ChangeNumber };
            await CountAsync(tally, row.ProductId, await save.RunAsync(wish, cancellationToken), cancellationToken);
        }

        return tally.Of(editId);
    }

    private async Task CountAsync(Tally tally, Guid id, SaveResult result, CancellationToken cancellationToken)
    {
        switch (result.Outcome)
        {
            case SaveOutcome.Updated:
                tally.Done++;
                break;
            case SaveOutcome.Unchanged:
                tally.Unchanged++;
                break;
            default:
                await using (var db = await reading.CreateDbContextAsync(cancellationToken))
                {
                    var title = await db.Products.Where(p => p.Id == id).Select(p => p.Title).FirstOrDefaultAsync(cancellationToken);
                    tally.Refused.Add((title?.For() ?? id.ToString(), Refusals.ReasonOf(result, rules, text)));
                }

                break;
        }
    }

    private sealed class Tally
    {
        public int Done { get; set; }

        public int Unchanged { get; set; }

        public List<(string Title, string Reason)> Refused { get; } = [];

        public BulkOutcome Of(Guid editId) => new(editId, Done, Unchanged, Refused);
    }
}
