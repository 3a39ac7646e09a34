namespace CommunityKit.Host.Health;

/// <summary>Whether the host has done what it does before it wants visitors. Thread-safe.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public void Set(bool isReady) => _isReady = isReady;
}
