namespace CommunityKit.Payments.Notices;

/// <summary>
/// Anybody can send rubbish to the notice address. So much of it a minute is written down; the rest is refused all the same and only counted
/// in the log. Thread-safe; one per runtime.
/// </summary>
internal sealed class ForgedLimit(TimeProvider clock)
{
    public const int PerMinute = 60;

    private readonly Lock _lock = new();
    private DateTimeOffset _since;
    private int _count;

    /// <summary>True if there is room for one more.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _since >= TimeSpan.FromMinutes(1))
            {
                (_since, _count) = (now, 0);
            }

            return ++_count <= PerMinute;
        }
    }
}
