using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Databases;

/// <summary>Hands signals of one tenant to its listeners. Thread-safe. Listeners must be quick.</summary>
internal sealed class DatabaseSignals(ILogger logger)
{
    private readonly Lock _lock = new();
    private Action<DatabaseSignal>[] _listeners = [];

    public IDisposable Listen(Action<DatabaseSignal> listener)
    {
        lock (_lock)
        {
            _listeners = [.. _listeners, listener];
        }

        return new Listening(this, listener);
    }

    public void Raise(DatabaseSignal signal)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            try
            {
                listener(signal);
            }
            catch (Exception e)
            {
                logger.LogError(e, "A listener failed on signal {Kind} {Name}", signal.Kind, signal.Name);
            }
        }
    }

    private sealed class Listening(DatabaseSignals owner, Action<DatabaseSignal> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._lock)
            {
                owner._listeners = [.. owner._listeners.Where(l => l != listener)];
            }
        }
    }
}
