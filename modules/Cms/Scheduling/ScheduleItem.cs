using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Scheduling;

/// <summary>Gives a working copy the time at which it goes live, and an item the time at which it is taken down.</summary>
public sealed class ScheduleItem(IUnitOfWork work, ContentTypes types, ReviewedTypes reviewed)
{
    /// <param name="id">The item.</param>
    /// <param name="token">Token of the working copy that was checked: it goes live as it is now, whatever is typed afterwards.</param>
    /// <param name="publishAt">UTC instant; null for no change.</param>
    /// <param name="takeDownAt">UTC instant; null for no change.</param>
    /// <param name="editor">Who does it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveResult> RunAsync(
        Guid id, long token, DateTimeOffset? publishAt, DateTimeOffset? takeDownAt, Editor editor, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        return await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                if (await DraftRow.FindAsync(transaction, id, ct) is not { } row)
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                if (row.Item.Token != token)
                {
                    return row.Stale();
                }

                if (publishAt is not null && reviewed.Demands(known.Find(row.Item.Type)) && row.Item.Review != ReviewState.Approved)
                {
                    return new SaveResult(SaveOutcome.NotApproved) { Id = id, Token = token };
                }

                int? version = null;
                var db = transaction.Context<CmsDb>();
                if (publishAt is { } from)
                {
                    version = row.Add(row.Item.Draft, VersionKind.Scheduled, editor);
                    db.Schedule.Add(Change(id, ScheduledAction.Publish, version, from, editor));
                    row.Record(AuditKind.Scheduled, editor, version, from);
                }

                if (takeDownAt is { } until)
                {
                    db.Schedule.Add(Change(id, ScheduledAction.TakeDown, null, until, editor));
                    row.Record(AuditKind.TakeDownScheduled, editor, due: until);
                }

                return await row.TryWriteAsync(row.Item.Document(), editor, isSaved: version is not null || row.Item.SavedToken == token, ct)
                    ? new SaveResult(SaveOutcome.Done) { Id = id, Token = token + 1, Version = version }
                    : throw new InvalidOperationException("The working copy changed within the unit of work.");
            },
            cancellationToken);
    }

    /// <summary>Calls a change off; false when it happened already.</summary>
    public Task<bool> CancelAsync(Guid id, Guid change, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var db = transaction.Context<CmsDb>();
            if (await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct) is not { } item || !await db.Schedule
                .Where(s => s.Id == change && s.ItemId == id && (s.State == ScheduleState.Waiting || s.State == ScheduleState.Failed))
                .TryUpdateAsync(set => set.SetProperty(s => s.State, ScheduleState.Cancelled).SetProperty(s => s.DoneAt, transaction.Now), ct))
            {
                return false;
            }

            AuditEntry.Add(db, transaction.Now, item, AuditKind.Unscheduled, editor);
            await db.SaveChangesAsync(ct);
            return true;
        },
        cancellationToken);

    /// <summary>Calls off whatever would put an item live; false when nothing would.</summary>
    internal static async ValueTask<bool> CancelPublishingAsync(Transaction transaction, Guid id, CancellationToken cancellationToken) =>
        await transaction.Context<CmsDb>().Schedule
            .Where(s => s.ItemId == id && s.Action == ScheduledAction.Publish && s.State == ScheduleState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ScheduleState.Cancelled).SetProperty(s => s.DoneAt, transaction.Now), cancellationToken) > 0;

    private static ScheduledChange Change(Guid id, ScheduledAction action, int? number, DateTimeOffset at, Editor editor) => new()
    {
        Id = Guid.CreateVersion7(),
        ItemId = id,
        Action = action,
        Number = number,
        At = at.ToUniversalTime(),
        State = ScheduleState.Waiting,
        By = editor.Name,
    };
}
