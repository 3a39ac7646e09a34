namespace CommunityKit.Modularity.Store;

/// <summary>Lets one process at a time put versions into a store or take them out. A killed holder lets go.</summary>
internal sealed class StoreLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="IOException">Another process held it for half a minute.</exception>
    public static StoreLock Take(string root, CancellationToken cancellationToken)
    {
        var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new StoreLock(new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            }
            catch (IOException) when (Environment.TickCount64 < giveUp)
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
