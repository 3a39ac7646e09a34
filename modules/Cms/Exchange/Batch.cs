using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>The records of one unit of work with what the shop has of them, read in few statements.</summary>
internal sealed class Batch
{
    private Batch(Transaction transaction, ContentWriteOptions options, Rehearsal rehearsal, ContentTypeSet types, Ledger ledger)
    {
        Transaction = transaction;
        Options = options;
        Rehearsal = rehearsal;
        Types = types;
        Ledger = ledger;
        Db = transaction.Context<CmsDb>();
    }

    public Transaction Transaction { get; }

    public CmsDb Db { get; }

    public ContentWriteOptions Options { get; }

    public Rehearsal Rehearsal { get; }

    public Ledger Ledger { get; }

    /// <summary>The content types, those among the records included.</summary>
    public ContentTypeSet Types { get; }

    /// <summary>The items that are there, deleted ones too.</summary>
    public required IReadOnlyDictionary<Guid, ContentItem> Items { get; init; }

    /// <summary>Which item a set of translations has in which language.</summary>
    public required Dictionary<(Guid Set, string Culture), Guid> Sets { get; init; }

    /// <summary>The addresses that were asked for at the beginning; those that are made of titles come later.</summary>
    private IReadOnlyCollection<string> AskedPaths { get; init; } = [];

    /// <summary>Which live item has which address.</summary>
    public required Dictionary<(string Culture, string Path), Guid> Paths { get; init; }

    /// <summary>Who is named in the history.</summary>
    public Editor Editor => new(null, DraftRow.Clip(Options.By, 120));

    public static async Task<Batch> OpenAsync(
        Transaction transaction,
        IReadOnlyList<ContentRecord> records,
        ContentWriteOptions options,
        Rehearsal rehearsal,
        ContentTypeSet types,
        CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        var items = records.OfType<ItemRecord>().ToList();
        var ids = items.Select(item => item.Id).ToList();
        var sets = items.Select(item => item.SetId ?? item.Id).Distinct().ToList();
        var paths = items.Where(item => item.Live is not null).Select(item => PathRules.Normalize(item.Live!.Text(CommonFields.Path))).Distinct(StringComparer.Ordinal).ToList();
        return new Batch(
            transaction,
            options,
            rehearsal,
            types,
            await Ledger.OpenAsync(transaction, [.. records.Select(Things.NameOf)], options.ReplacesEdits, cancellationToken))
        {
            Items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken),
            Sets = await db.Items.Where(i => sets.Contains(i.SetId)).ToDictionaryAsync(i => (i.SetId, i.Culture), i => i.Id, cancellationToken),
            AskedPaths = paths.ToHashSet(StringComparer.Ordinal),
            Paths = await db.Paths.Where(p => paths.Contains(p.Path) && p.State == PathState.Live).ToDictionaryAsync(p => (p.Culture, p.Path), p => p.ItemId, cancellationToken),
        };
    }

    /// <summary>True when another live item has an address.</summary>
    public async Task<bool> IsTakenAsync(Guid id, string culture, string path, CancellationToken cancellationToken) =>
        (Paths.TryGetValue((culture, path), out var owner) && owner != id)
        || (Rehearsal.Paths.TryGetValue((culture, path), out var rehearsed) && rehearsed != id)
        || (!AskedPaths.Contains(path) && await Db.Paths.AnyAsync(p => p.Culture == culture && p.Path == path && p.State == PathState.Live && p.ItemId != id, cancellationToken));
}
