namespace CommunityKit.Tenancy.Runtimes;

/// <summary>
/// Counts the requests inside a runtime and tells when a retired one is empty. One integer: the sign bit says "retired", the rest is
/// the count, so entering, leaving and retiring can never miss each other. Thread-safe, lock-free.
/// </summary>
internal sealed class RequestLeases
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    /// <summary>Requests inside now.</summary>
    public int Count => Volatile.Read(ref _state) & int.MaxValue;

    /// <summary>Completes when the runtime is retired and empty.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Lets a request in, unless the runtime is retired.</summary>
    public bool TryEnter()
    {
        var seen = Volatile.Read(ref _state);
        while (seen >= 0)
        {
            var before = Interlocked.CompareExchange(ref _state, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    /// <summary>Lets a request out.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref _state) == int.MinValue)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Lets no one in any more.</summary>
    public void Retire()
    {
        if (Interlocked.Or(ref _state, int.MinValue) is 0 or int.MinValue)
        {
            _drained.TrySetResult();
        }
    }
}
