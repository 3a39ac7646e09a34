namespace CommunityKit.Host.Owners;

/// <summary>
/// Counts wrong passwords per address: five lock that address out for a quarter of an hour. Not the account, or anybody could lock the owner
/// out. An attempt counts before its outcome is known, so a burst of parallel guesses gains nothing. Thread-safe.
/// </summary>
internal sealed class SignInAttempts(TimeProvider clock)
{
    /// <summary>Wrong passwords that lead to the lock.</summary>
    public const int Free = 5;

    /// <summary>How long wrong passwords count, and how long the lock lasts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const int MaxAddresses = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Until)> _byAddress = new(StringComparer.Ordinal);

    /// <summary>Begins an attempt; false if the address is locked out.</summary>
    public bool TryBegin(string address)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var count = _byAddress.TryGetValue(address, out var known) && known.Until > now ? known.Count : 0;
            if (count >= Free)
            {
                return false;
            }

            if (_byAddress.Count >= MaxAddresses)
            {
                Forget(now);
            }

            _byAddress[address] = (count + 1, now + Window);
            return true;
        }
    }

    /// <summary>The attempt was right: what came before is forgiven.</summary>
    public void Succeeded(string address)
    {
        lock (_lock)
        {
            _byAddress.Remove(address);
        }
    }

    /// <summary>True if the address has no attempt left.</summary>
    public bool IsLocked(string address)
    {
        lock (_lock)
        {
            return _byAddress.TryGetValue(address, out var known) && known.Count >= Free && known.Until > clock.GetUtcNow();
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, entry) in _byAddress)
        {
            if (entry.Until <= now)
            {
                _byAddress.Remove(address);
            }
        }

        if (_byAddress.Count >= MaxAddresses)
        {
            _byAddress.Remove(_byAddress.MinBy(entry => entry.Value.Until).Key);
        }
    }
}
