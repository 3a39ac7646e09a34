using System.Runtime.CompilerServices;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Reads content as records, a page of items at a time.</summary>
public sealed class ContentArchive(IDbContextFactory<CmsDb> reading) : IContentArchive
{
    private const int PageSize = 100;
    private static readonly Keyset<ContentItem> ById = Keyset<ContentItem>.By(item => item.Id);

    public async IAsyncEnumerable<ContentRecord> ReadAsync(ContentSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (selection.HasStructure)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            foreach (var type in await db.Types.OrderBy(t => t.Name).ToListAsync(cancellationToken))
            {
                yield return new TypeRecord(ContentTypes.Parse(type.Definition));
            }

            foreach (var taxonomy in await db.Taxonomies.OrderBy(t => t.Name).ToListAsync(cancellationToken))
            {
                yield return new TaxonomyRecord(taxonomy.Name, taxonomy.Label);
                var terms = db.Terms.Where(t => t.Taxonomy == taxonomy.Name).OrderBy(t => t.Position).ThenBy(t => t.Id);
                foreach (var term in await terms.ToListAsync(cancellationToken))
                {
                    yield return new TermRecord(term.Taxonomy, term.Key ?? term.Id.ToString("N"), term.Label) { Id = term.Id };
                }
            }
        }

        await foreach (var item in ItemsAsync(selection, cancellationToken))
        {
            yield return item;
        }

        if (selection.HasStructure)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            foreach (var menu in await db.Menus.OrderBy(m => m.Name).ToListAsync(cancellationToken))
            {
                yield return new MenuRecord(menu.Name, [.. MenuReads.Parse(menu.Links).Select(link => new MenuRecordLink(link.Label, link.Url))]);
            }

            foreach (var redirect in await RedirectsAsync(db, cancellationToken))
            {
                yield return redirect;
            }
        }
    }

    private async IAsyncEnumerable<ItemRecord> ItemsAsync(ContentSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var items = db.Items.Where(i => i.DeletedAt == null
                && (selection.ItemTypes == null || selection.ItemTypes.Contains(i.Type))
                && (selection.Items == null || selection.Items.Contains(i.Id)));
            var page = await ById.PageAsync(items, after, PageSize, cancellationToken);
            var ids = page.Rows.Where(item => item.LiveVersion is not null).Select(item => item.Id).ToList();
            var live = await db.Items.Where(i => ids.Contains(i.Id))
                .Join(db.Versions, i => new { i.Id, Number = i.LiveVersion!.Value }, v => new { Id = v.ItemId, v.Number }, (i, v) => new { i.Id, v.Document })
                .ToDictionaryAsync(row => row.Id, row => row.Document, cancellationToken);
            foreach (var item in page.Rows)
            {
                yield return Record(item, live.GetValueOrDefault(item.Id));
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static ItemRecord Record(ContentItem item, string? live)
    {
        var record = new ItemRecord(item.Id, item.Type, item.Culture, item.Document()) { SetId = item.SetId == item.Id ? null : item.SetId };
        return live is null ? record : record with { Live = ContentDocument.Parse(live), FirstLiveAt = item.FirstLiveAt, LiveAt = item.LiveAt };
    }

    /// <summary>Those that editors made, and the addresses that live pages had before.</summary>
    private static async Task<IEnumerable<RedirectRecord>> RedirectsAsync(CmsDb db, CancellationToken cancellationToken)
    {
        var redirects = new SortedDictionary<string, RedirectRecord>(StringComparer.Ordinal);
        var old = db.Paths.Where(p => p.State == PathState.Old)
            .Join(db.Items, p => p.ItemId, i => i.Id, (p, i) => new { p.Culture, From = p.Path, To = i.LivePath, IsLive = i.LiveVersion != null });
        foreach (var path in await old.Where(p => p.IsLive && p.To != null && p.To != p.From).OrderBy(p => p.From).ThenBy(p => p.Culture).ToListAsync(cancellationToken))
        {
            redirects.TryAdd(path.From, new RedirectRecord(path.From, path.To!));
        }

        foreach (var redirect in await db.Redirects.ToListAsync(cancellationToken))
        {
            redirects[redirect.From] = new RedirectRecord(redirect.From, redirect.To) { IsPermanent = redirect.IsPermanent };
        }

        return redirects.Values;
    }
}
