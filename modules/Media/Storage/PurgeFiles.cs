namespace CommunityKit.Media.Storage;

/// <summary>Deletes the module's files when its data are deleted.</summary>
internal sealed class PurgeFiles(MediaFiles files) : IModuleLifecycle
{
    public ValueTask PurgeAsync(LifecycleContext context, CancellationToken cancellationToken)
    {
        files.DeleteEverything();
        return default;
    }
}
