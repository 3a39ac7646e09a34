using CommunityKit.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Log;

/// <summary>Every minute: writes what was counted and forgets counts after ninety days.</summary>
internal sealed class KeepLog(QueryLog log, IUnitOfWork work, IDbContextFactory<SearchDb> reading, TimeProvider clock) : IJob
{
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(90);

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await log.WriteAsync(cancellationToken);
        var last = QueryCount.DayOf(clock.GetUtcNow() - Kept);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Queries.AnyAsync(q => q.Day.CompareTo(last) < 0, cancellationToken))
        {
            await work.ExecuteAsync(
                async (transaction, token) => await transaction.ExecuteSqlAsync("DELETE FROM sch_query WHERE day < @last", token, ("last", last)), cancellationToken);
        }
    }
}
