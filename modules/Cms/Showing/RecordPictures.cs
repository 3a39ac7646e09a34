using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Events;
using CommunityKit.Cms.Items;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Uses;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Showing;

/// <summary>Tells the media library what content shows, so that nobody deletes it there.</summary>
internal sealed class RecordPictures(IMediaUses uses) : IEventHandler<ContentPublished>, IEventHandler<ContentTakenDown>
{
    public ValueTask HandleAsync(ContentPublished domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RecordAsync(domainEvent.ItemId, transaction, cancellationToken);

    public ValueTask HandleAsync(ContentTakenDown domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RecordAsync(domainEvent.ItemId, transaction, cancellationToken);

    /// <summary>What is live, and what the working copy has by then: it may go live next.</summary>
    private async ValueTask RecordAsync(Guid id, Transaction transaction, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        var item = await db.Items.FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        var live = item?.LiveVersion is { } number
            ? await db.Versions.Where(v => v.ItemId == id && v.Number == number).Select(v => v.Document).FirstOrDefaultAsync(cancellationToken)
            : null;
        HashSet<Guid> shown = item is null or { DeletedAt: not null } ? [] : [.. MediaAddress.In(live), .. MediaAddress.In(item.Draft)];
        await uses.SetAsync(
            transaction, new MediaUse($"cms.item:{id:N}", item?.Title ?? "", $"/{ContentPaths.Items}/{id}"), shown, cancellationToken);
    }
}
