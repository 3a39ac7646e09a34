namespace CommunityKit.Media.Uploads;

/// <summary>Makes room that uploads took which nobody finished.</summary>
internal sealed class SweepUploads(PendingUploads uploads) : IJob
{
    public ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        uploads.Sweep();
        return default;
    }
}
