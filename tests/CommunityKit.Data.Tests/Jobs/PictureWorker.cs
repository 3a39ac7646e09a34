using CommunityKit.Jobs;

namespace CommunityKit.Data.Tests.Jobs;

/// <summary>A worker that calls the test.</summary>
public sealed class PictureWorker(TestHooks hooks) : IQueueWorker<Picture>
{
    public ValueTask RunAsync(Picture payload, JobContext context, CancellationToken cancellationToken) =>
        hooks.OnItem(payload, context, cancellationToken);
}
