using CommunityKit.Jobs;

namespace CommunityKit.Data.Tests.Jobs;

/// <summary>What the jobs and workers of a test do.</summary>
public sealed class TestHooks
{
    public Func<JobContext, CancellationToken, ValueTask> OnJob { get; set; } = (_, _) => default;

    public Func<Picture, JobContext, CancellationToken, ValueTask> OnItem { get; set; } = (_, _, _) => default;
}
