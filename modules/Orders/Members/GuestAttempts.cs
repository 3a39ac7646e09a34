using System.Collections.Concurrent;

namespace CommunityKit.Orders.Members;

/// <summary>Keeps anybody from trying phone numbers through: ten questions in ten minutes per address. Thread-safe.</summary>
internal sealed class GuestAttempts(TimeProvider clock)
{
    private const int Limit = 10;
    private const int MaxAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _tried = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt; false if there were too many.</summary>
    public bool MayTry(string address)
    {
        var now = clock.GetUtcNow();
        if (_tried.Count > MaxAddresses)
        {
            _tried.Clear();
        }

        return _tried.AddOrUpdate(
            address, _ => (now, 1), (_, was) => now - was.Since > Window ? (now, 1) : (was.Since, was.Count + 1)).Count <= Limit;
    }
}
