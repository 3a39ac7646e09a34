using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityKit.Data.Databases;

/// <summary>
/// One LISTEN connection per PostgreSQL database and process, shared by its tenants. It reconnects by itself; after every connect each
/// tenant is told that it may have missed something.
/// </summary>
internal sealed class PostgresListener : IAsyncDisposable
{
    public const string Channel = "communitykit";
    private static readonly Lock AllLock = new();
    private static readonly Dictionary<string, PostgresListener> All = new(StringComparer.Ordinal);

    private Membership[] _members = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly string _connectionString;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private volatile bool _isListening;

    private PostgresListener(string connectionString, ILogger logger)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        builder.KeepAlive = builder.KeepAlive == 0 ? 30 : builder.KeepAlive;
        _connectionString = builder.ConnectionString;
        _logger = logger;
        _loop = Task.Run(LoopAsync, CancellationToken.None);
    }

    /// <summary>Hears what others told the schema until disposed.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="schema">The tenant.</param>
    /// <param name="node">Sender's name that marks the caller's own notifications: they are not handed back.</param>
    /// <param name="signals">Gets the signals.</param>
    /// <param name="logger">For lost connections.</param>
    public static IAsyncDisposable Join(string connectionString, string schema, string node, DatabaseSignals signals, ILogger logger)
    {
        lock (AllLock)
        {
            if (!All.TryGetValue(connectionString, out var listener))
            {
                All[connectionString] = listener = new PostgresListener(connectionString, logger);
            }

            var member = new Membership(listener, connectionString, schema, node, signals);
            listener._members = [.. listener._members, member];
            if (listener._isListening)
            {
                signals.Raise(new(SignalKind.CaughtUp));
            }

            return member;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        for (var failures = 0; !_stop.IsCancellationRequested;)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connectionString);
                connection.Notification += (_, e) => Receive(e.Payload);
                await connection.OpenAsync(_stop.Token);
                await connection.ExecuteAsync(null, "LISTEN " + Channel, _stop.Token);
                failures = 0;
                _isListening = true;
                foreach (var member in Volatile.Read(ref _members))
                {
                    member.Signals.Raise(new(SignalKind.CaughtUp));
                }

                while (true)
                {
                    await connection.WaitAsync(_stop.Token);
                }
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                _isListening = false;
                failures++;
                _logger.LogWarning(e, "Listening for notifications failed {Failures} times in a row; polling goes on meanwhile", failures);
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures, 5))), _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception)
            {
                // Stopping: how the wait ended does not matter.
            }
        }
    }

    private void Receive(string payload)
    {
        if (!DatabaseSignal.TryParse(payload, out var node, out var schema, out var signal))
        {
            return;
        }

        foreach (var member in Volatile.Read(ref _members))
        {
            if (member.Schema == schema && member.Node != node)
            {
                member.Signals.Raise(signal);
            }
        }
    }

    private sealed class Membership(
        PostgresListener listener, string connectionString, string schema, string node, DatabaseSignals signals) : IAsyncDisposable
    {
        public string Schema => schema;

        public string Node => node;

        public DatabaseSignals Signals => signals;

        public async ValueTask DisposeAsync()
        {
            lock (AllLock)
            {
                if (!listener._members.Contains(this))
                {
                    return;
                }

                listener._members = [.. listener._members.Where(m => m != this)];
                if (listener._members.Length > 0)
                {
                    return;
                }

                All.Remove(connectionString);
            }

            await listener.DisposeAsync();
        }
    }
}
