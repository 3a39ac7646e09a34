using Microsoft.Extensions.Hosting;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>The lifetime that modules see: that of their runtime, not of the process.</summary>
internal sealed class RuntimeLifetime : IHostApplicationLifetime, IDisposable
{
    private readonly CancellationTokenSource _started = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _stopped = new();

    public CancellationToken ApplicationStarted => _started.Token;

    public CancellationToken ApplicationStopping => _stopping.Token;

    public CancellationToken ApplicationStopped => _stopped.Token;

    public void Started() => _started.Cancel();

    public void Stopping() => _stopping.Cancel();

    public void Stopped() => _stopped.Cancel();

    /// <summary>A module has no say over the process.</summary>
    public void StopApplication() => throw new NotSupportedException("A module cannot stop the host.");

    public void Dispose()
    {
        _started.Dispose();
        _stopping.Dispose();
        _stopped.Dispose();
    }
}
