using CommunityKit.Jobs;

namespace CommunityKit.Data.Tests.Jobs;

/// <summary>A job that calls the test.</summary>
public sealed class Tidy(TestHooks hooks) : IJob
{
    public ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => hooks.OnJob(context, cancellationToken);
}
