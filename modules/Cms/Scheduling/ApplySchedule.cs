using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Cms.Scheduling;

/// <summary>
/// Does what is due. Each change and the mark that it happened are one unit of work: however often a run is cut short, a change happens once,
/// and what visitors see is always one whole version.
/// </summary>
public sealed partial class ApplySchedule(
    IUnitOfWork work, IDbContextFactory<CmsDb> reading, PublishItem publish, TakeDown takeDown, ContentTypes types, TimeProvider clock, ILogger<ApplySchedule> logger) : IJob
{
    private const int Batch = 100;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        var now = clock.GetUtcNow();
        List<ScheduledChange> due;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            due = await db.Schedule.Where(s => s.State == ScheduleState.Waiting && s.At <= now)
                .OrderBy(s => s.At).ThenBy(s => s.Id).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var change in due)
        {
            try
            {
                await work.ExecuteAsync((transaction, ct) => ApplyAsync(transaction, known, change, ct), cancellationToken);
            }
            catch (PathTakenException)
            {
                PathTaken(logger, change.Id, change.ItemId);
                await work.ExecuteAsync(
                    async (transaction, ct) => { await MarkAsync(transaction, change.Id, ScheduleState.Failed, ct); }, cancellationToken);
            }
        }
    }

    private async ValueTask ApplyAsync(Transaction transaction, ContentTypeSet known, ScheduledChange change, CancellationToken cancellationToken)
    {
        if (!await MarkAsync(transaction, change.Id, ScheduleState.Done, cancellationToken))
        {
            return;
        }

        var isDone = change.Number is { } number
            ? (await publish.PublishVersionAsync(transaction, known, change.ItemId, number, new Editor(null, change.By), cancellationToken)).Outcome == SaveOutcome.Done
            : await takeDown.EndAsync(transaction, change.ItemId, new Editor(null, change.By), cancellationToken);
        if (!isDone)
        {
            await transaction.Context<CmsDb>().Schedule.Where(s => s.Id == change.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ScheduleState.Failed), cancellationToken);
        }
    }

    private static ValueTask<bool> MarkAsync(Transaction transaction, Guid id, ScheduleState state, CancellationToken cancellationToken) =>
        new(transaction.Context<CmsDb>().Schedule
            .Where(s => s.Id == id && s.State == ScheduleState.Waiting)
            .TryUpdateAsync(set => set.SetProperty(s => s.State, state).SetProperty(s => s.DoneAt, transaction.Now), cancellationToken));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled change {Change} of item {Item} could not happen: another item has its address")]
    private static partial void PathTaken(ILogger logger, Guid change, Guid item);
}
