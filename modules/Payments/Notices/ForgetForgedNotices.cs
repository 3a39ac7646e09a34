namespace CommunityKit.Payments.Notices;

/// <summary>Every night: forged notices are kept for a month, all others as long as their payments.</summary>
internal sealed class ForgetForgedNotices(IUnitOfWork work) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, token) => await transaction.ExecuteSqlAsync(
            "DELETE FROM pay_notice WHERE verdict IN ('Forged', 'Unknown') AND last_at < @until", token, ("until", transaction.Now - Kept)),
        cancellationToken);
}
