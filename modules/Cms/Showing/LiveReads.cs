using CommunityKit.Cms.Data;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Showing;

/// <summary>What is live, as of the moment that the request looks at.</summary>
public sealed class LiveReads(IDbContextFactory<CmsDb> reading, Moment moment)
{
    private static readonly Func<CmsDb, string, IAsyncEnumerable<ContentPath>> ByPath = EF.CompileAsyncQuery(
        (CmsDb db, string path) => db.Paths.Where(p => p.Path == path));

    private static readonly Func<CmsDb, Guid, Task<LiveItem?>> ById = EF.CompileAsyncQuery((CmsDb db, Guid id) =>
        db.Items
            .Where(i => i.Id == id && i.LiveVersion != null)
            .Join(
                db.Versions,
                i => new { Id = i.Id, Number = i.LiveVersion!.Value },
                v => new { Id = v.ItemId, Number = v.Number },
                (i, v) => new LiveItem(
                    i.Id, i.SetId, i.Type, i.Culture, i.LivePath, i.LiveTitle ?? "", i.LiveSummary ?? "", i.IsListed, v.Number, i.FirstLiveAt!.Value, i.LiveAt!.Value, v.Document))
            .FirstOrDefault());

    /// <summary>Who has an address, in which languages.</summary>
    public async Task<IReadOnlyList<ContentPath>> PathsAsync(string path, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var paths = new List<ContentPath>();
        await foreach (var row in ByPath(db, path).WithCancellation(cancellationToken))
        {
            paths.Add(row);
        }

        return await moment.AtAsync(cancellationToken) is { } at ? await AsOfAsync(db, paths, path, at, cancellationToken) : paths;
    }

    /// <summary>True when a page stands at <c>/</c> in any language.</summary>
    public async Task<bool> HasHomeAsync(CancellationToken cancellationToken) =>
        (await PathsAsync("/", cancellationToken)).Any(path => path.State == PathState.Live);

    /// <summary>An item as it is live, or as it will be; null when it is not.</summary>
    public async Task<LiveItem?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await moment.AtAsync(cancellationToken) is { } at ? await AsOfAsync(db, id, at, cancellationToken) : await ById(db, id);
    }

    /// <summary>Where the translations of an item are live: culture and path.</summary>
    public async Task<IReadOnlyList<(string Culture, string Path)>> TranslationsAsync(Guid setId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Items
            .Where(i => i.SetId == setId && i.LiveVersion != null && i.LivePath != null)
            .OrderBy(i => i.Culture)
            .Select(i => new { i.Culture, i.LivePath })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Culture, new PathString(row.LivePath).ToUriComponent()))];
    }

    /// <summary>Listed pages, newest first.</summary>
    /// <param name="articlesOf">Names of article types to keep to; null for all.</param>
    /// <param name="culture">Language; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<ListedPage>> ListedAsync(
        IReadOnlyCollection<string>? articlesOf, string? culture, int limit, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Items
            .Where(i => i.IsListed && i.LiveVersion != null && (articlesOf == null || articlesOf.Contains(i.Type)) && (culture == null || i.Culture == culture))
            .OrderByDescending(i => i.FirstLiveAt).ThenBy(i => i.Id)
            .Take(limit)
            .Select(i => new ListedPage(i.Id, i.SetId, i.Culture, i.LivePath!, i.LiveTitle ?? "", i.LiveSummary ?? "", i.FirstLiveAt!.Value, i.LiveAt!.Value, i.LivePicture))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Who will have the address: what comes there until then, without what leaves it for nothing.</summary>
    private static async Task<IReadOnlyList<ContentPath>> AsOfAsync(
        CmsDb db, List<ContentPath> paths, string path, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var due = await db.Schedule
            .Where(s => s.State == ScheduleState.Waiting && s.At <= at)
            .Join(db.Items.Where(i => i.DeletedAt == null), s => s.ItemId, i => i.Id, (s, i) => new { s.ItemId, s.Number, s.At, s.Id, i.Culture })
            .ToListAsync(cancellationToken);
        var last = due.GroupBy(change => change.ItemId).Select(changes => changes.OrderBy(change => change.At).ThenBy(change => change.Id).Last()).ToList();
        foreach (var change in last)
        {
            var comes = change.Number is { } number
                && await db.Versions.Where(v => v.ItemId == change.ItemId && v.Number == number).Select(v => v.Document).FirstOrDefaultAsync(cancellationToken) is { } json
                && Documents.ContentDocument.Parse(json).Text(CommonFields.Path) == path;
            if (comes || change.Number is null)
            {
                var known = paths.RemoveAll(p => p.ItemId == change.ItemId) > 0;
                if (comes || known)
                {
                    paths.Add(new ContentPath { Culture = change.Culture, Path = path, ItemId = change.ItemId, State = comes ? PathState.Live : PathState.Gone, Since = change.At });
                }
            }
        }

        return paths;
    }

    /// <summary>The last scheduled change before the moment decides; without one, what is live now.</summary>
    private static async Task<LiveItem?> AsOfAsync(CmsDb db, Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var change = await db.Schedule
            .Where(s => s.ItemId == id && s.State == ScheduleState.Waiting && s.At <= at)
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (change is null)
        {
            return await ById(db, id);
        }

        if (change.Number is not { } number)
        {
            return null;
        }

        var row = await db.Items.Where(i => i.Id == id && i.DeletedAt == null)
            .Join(db.Versions.Where(v => v.Number == number), i => i.Id, v => v.ItemId, (i, v) => new { Item = i, v.Document })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var document = Documents.ContentDocument.Parse(row.Document);
        return new LiveItem(
            id,
            row.Item.SetId,
            row.Item.Type,
            row.Item.Culture,
            document.Text(CommonFields.Path) is { Length: > 0 } path ? path : null,
            document.Text(CommonFields.Title),
            document.Text(CommonFields.Summary),
            !document.Flag(CommonFields.Unlisted),
            number,
            row.Item.FirstLiveAt ?? change.At,
            change.At,
            row.Document);
    }
}
