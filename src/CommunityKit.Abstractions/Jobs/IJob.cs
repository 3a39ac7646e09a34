namespace CommunityKit.Jobs;

/// <summary>Work that runs on a schedule. Resolved from a scope per run; one run at a time per tenant.</summary>
public interface IJob
{
    /// <summary>Does one run. It may be cut short by a crash, so it must be safe to start again.</summary>
    /// <param name="context">Facts about the run.</param>
    /// <param name="cancellationToken">Cancelled when the runtime drains; stop at a safe point.</param>
    ValueTask RunAsync(JobContext context, CancellationToken cancellationToken);
}
