using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Events;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Search;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>
/// What visitors see of an item, changed within a unit of work. Invariants: at most one version of an item is live; an address belongs to at
/// most one live item of a language; a page that was live once answers at its old addresses.
/// </summary>
internal static class Live
{
    public static async Task PutAsync(
        Transaction transaction,
        ISharedPages pages,
        ContentTypeSet known,
        ContentItem item,
        int version,
        ContentDocument document,
        long liveToken,
        CancellationToken cancellationToken,
        DateTimeOffset? liveAt = null)
    {
        var type = known.Find(item.Type);
        var path = type?.HasPage != false && document.Text(CommonFields.Path) is { Length: > 0 } written ? written : null;
        if (!await PathTable.ClaimAsync(transaction, item.Id, item.Culture, path, cancellationToken))
        {
            throw new PathTakenException();
        }

        var db = transaction.Context<CmsDb>();
        var title = DraftRow.Clip(document.Text(CommonFields.Title), ContentItem.MaxTitle);
        var summary = DraftRow.Clip(document.Text(CommonFields.Summary), ContentItem.MaxSummary);
        var picture = PictureOf(document);
        var isListed = path is not null && !document.Flag(CommonFields.Unlisted);
        await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(i => i.LiveVersion, version)
                .SetProperty(i => i.LiveToken, liveToken)
                .SetProperty(i => i.LivePath, path)
                .SetProperty(i => i.LiveTitle, title)
                .SetProperty(i => i.LiveSummary, summary)
                .SetProperty(i => i.LivePicture, picture)
                .SetProperty(i => i.IsListed, isListed)
                .SetProperty(i => i.FirstLiveAt, item.FirstLiveAt ?? transaction.Now)
                .SetProperty(i => i.LiveAt, liveAt ?? transaction.Now),
            cancellationToken);
        if (liveToken > 0)
        {
            // The working copy itself is live: what was agreed on it is done.
            await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.Review, ReviewState.Editing).SetProperty(i => i.Authors, ""), cancellationToken);
        }

        await ItemTerm.ReplaceAsync(db, item.Id, type, document, cancellationToken);
        await SearchChange.AddAsync(transaction, item.Id, cancellationToken);
        transaction.Publish(new ContentPublished(item.Id, item.Type, item.Culture, version) { Path = path });
        Touch(transaction, pages, item, path);
    }

    /// <summary>Visitors see it no more; its addresses answer that it is gone.</summary>
    public static async Task EndAsync(Transaction transaction, ISharedPages pages, ContentItem item, CancellationToken cancellationToken)
    {
        if (item.LiveVersion is null)
        {
            return;
        }

        var db = transaction.Context<CmsDb>();
        await PathTable.EndAsync(transaction, item.Id, cancellationToken);
        await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.LiveVersion, (int?)null).SetProperty(i => i.IsListed, false), cancellationToken);
        await db.ItemTerms.Where(t => t.ItemId == item.Id).ExecuteDeleteAsync(cancellationToken);
        await SearchChange.AddAsync(transaction, item.Id, cancellationToken);
        transaction.Publish(new ContentTakenDown(item.Id, item.Type, item.Culture));
        Touch(transaction, pages, item, item.LivePath);
    }

    public static string? PictureOf(ContentDocument document) =>
        document.Values.TryGetValue(CommonFields.Picture, out var picture) && picture.ValueKind == JsonValueKind.Object
        && picture.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String ? path.GetString() : null;

    private static void Touch(Transaction transaction, ISharedPages pages, ContentItem item, string? path) => transaction.OnCommitted(() =>
    {
        pages.Touch(CmsTags.Item(item.Id));
        pages.Touch(CmsTags.Set(item.SetId));
        if (path is not null)
        {
            pages.Touch(CmsTags.Path(path));
        }

        pages.Touch(CmsTags.Lists);
    });
}
