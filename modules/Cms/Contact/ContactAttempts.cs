using System.Collections.Concurrent;

namespace CommunityKit.Cms.Contact;

/// <summary>Keeps one address from flooding the shop: so many messages in ten minutes. Thread-safe.</summary>
internal sealed class ContactAttempts(TimeProvider clock)
{
    public const int Limit = 5;
    private const int MaxAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _sent = new(StringComparer.Ordinal);

    /// <summary>Counts a message; false if there were too many.</summary>
    public bool MaySend(string address)
    {
        var now = clock.GetUtcNow();
        if (_sent.Count > MaxAddresses)
        {
            _sent.Clear();
        }

        return _sent.AddOrUpdate(address, _ => (now, 1), (_, was) => now - was.Since > Window ? (now, 1) : (was.Since, was.Count + 1)).Count <= Limit;
    }
}
