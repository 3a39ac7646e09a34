using System.Threading.Channels;
using CommunityKit.Data.Databases;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Work;

/// <summary>
/// Runs the declared work of one runtime: woken by commits, by the clock, and by a poll as the net. Each subscriber, queue and job has its
/// own run, so a slow or failing one holds up no other. Dispatchers of two generations and of several nodes may run at the same time.
/// </summary>
internal sealed class WorkDispatcher : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanUpEvery = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<IWorkSource> _sources;
    private readonly ILookup<DatabaseSignal, IWorkSource> _bySignal;
    private readonly TenantDatabase _database;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Dictionary<WorkKey, Task<WorkCount>> _drains = [];

    /// <summary>What was due while it was being worked on: the run may have looked before it came.</summary>
    private readonly HashSet<WorkKey> _owed = [];

    /// <summary>What commits told since the loop looked last; its own lock.</summary>
    private HashSet<DatabaseSignal> _told = [];
    private readonly Lock _tellLock = new();
    private IDisposable? _listening;
    private Task _loop = Task.CompletedTask;

    /// <summary>Waits for the next signal; kept between rounds, because giving a wait up costs an exception.</summary>
    private Task _woken = Task.CompletedTask;

    public WorkDispatcher(IReadOnlyList<IWorkSource> sources, TenantDatabase database)
    {
        _sources = sources;
        _bySignal = sources.ToLookup(s => s.WokenBy);
        _database = database;
        _logger = database.Loggers.CreateLogger<WorkDispatcher>();
    }

    /// <summary>True between <see cref="Start"/> and <see cref="StopAsync"/>.</summary>
    public bool IsRunning => _listening is not null && !_stopping.IsCancellationRequested;

    /// <summary>Begins to work in the background until <see cref="StopAsync"/>.</summary>
    public void Start()
    {
        _listening = _database.Signals.Listen(signal =>
        {
            if (signal.IsWork || signal.Kind == SignalKind.CaughtUp)
            {
                Wake(signal.Kind == SignalKind.CaughtUp ? DatabaseSignal.Work : signal);
            }
        });
        _database.Listen();
        Wake(DatabaseSignal.Work);
        _loop = Task.Run(LoopAsync, CancellationToken.None);
    }

    /// <summary>Works on everything that is due now, and on what that makes due, until nothing is left. For tests and tools.</summary>
    public async Task<WorkCount> PumpAsync(CancellationToken cancellationToken)
    {
        var total = WorkCount.None;
        while (true)
        {
            var round = WorkCount.None;
            foreach (var source in _sources)
            {
                round += await DrainAsync(source, cancellationToken);
            }

            if (round.IsNone)
            {
                return total;
            }

            total += round;
        }
    }

    /// <summary>Takes no more work, cancels what runs and waits for it; what did not finish is given back.</summary>
    /// <param name="cancellationToken">Ends the wait; what still runs then keeps its lease until that ends.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        await _stopping.CancelAsync();
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Stops if <see cref="StopAsync"/> was not called. What outlived its time limit is not waited for a second time.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None);
        }

        if (_loop.IsCompleted)
        {
            _stopping.Dispose();
        }
    }

    private void Wake(DatabaseSignal signal)
    {
        lock (_tellLock)
        {
            _told.Add(signal);
        }

        _wake.Writer.TryWrite(true);
    }

    private HashSet<DatabaseSignal> TakeTold()
    {
        _wake.Reader.TryRead(out _);
        lock (_tellLock)
        {
            (var told, _told) = (_told, []);
            return told;
        }
    }

    private async Task LoopAsync()
    {
        var cleanUpAt = _database.Clock.GetUtcNow() + CleanUpEvery;
        var resting = new HashSet<WorkKey>();
        var lookAt = DateTimeOffset.MinValue;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var told = TakeTold();
                if (told.Contains(DatabaseSignal.Work))
                {
                    resting.Clear();
                    lookAt = DateTimeOffset.MinValue;
                }

                if (_database.Clock.GetUtcNow() is var now && now >= lookAt)
                {
                    lookAt = now + await StartDueAsync(resting, now);
                }

                // Who has work is known: no need to ask the database for whom something is due.
                foreach (var source in told.Where(t => t != DatabaseSignal.Work).SelectMany(t => _bySignal[t]))
                {
                    resting.Remove(source.Key);
                    Run(source);
                }

                await WaitAsync(lookAt - _database.Clock.GetUtcNow(), resting);
                if (Collect(resting))
                {
                    lookAt = DateTimeOffset.MinValue;
                }

                if (_database.Clock.GetUtcNow() >= cleanUpAt)
                {
                    await Retention.RunAsync(_database, _stopping.Token);
                    cleanUpAt = _database.Clock.GetUtcNow() + CleanUpEvery;
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                _logger.LogError(e, "Looking for due work failed; trying again in {Poll}", Poll);
                lookAt = DateTimeOffset.MinValue;
                await Task.Delay(Poll, _database.Clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await ((Task)Task.WhenAll(_drains.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Starts what is due and not running; returns how long nothing else will become due.</summary>
    private async Task<TimeSpan> StartDueAsync(HashSet<WorkKey> resting, DateTimeOffset now)
    {
        Dictionary<WorkKey, DueTimes> due;
        await using (var connection = await _database.OpenReadAsync(_stopping.Token))
        {
            due = await DueWork.ReadAsync(connection, now, _stopping.Token);
        }

        var wait = Poll;
        foreach (var source in _sources)
        {
            if (!due.TryGetValue(source.Key, out var times))
            {
                continue;
            }

            if (_drains.ContainsKey(source.Key) || (times.Earliest <= now && !resting.Contains(source.Key)))
            {
                Run(source);
            }
            else if (times.Future - now is { } until && until < wait)
            {
                wait = until;
            }
        }

        return wait;
    }

    private void Run(IWorkSource source)
    {
        if (_drains.ContainsKey(source.Key))
        {
            _owed.Add(source.Key);
        }
        else
        {
            _drains[source.Key] = Task.Run(() => DrainAsync(source, _stopping.Token), CancellationToken.None);
        }
    }

    private async Task WaitAsync(TimeSpan wait, HashSet<WorkKey> resting)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var timer = Task.Delay(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, _database.Clock, enough.Token);
        if (_woken.IsCompleted)
        {
            _woken = _wake.Reader.WaitToReadAsync(_stopping.Token).AsTask();
        }

        await Task.WhenAny([timer, _woken, .. _drains.Values]);
        if (timer.IsCompletedSuccessfully)
        {
            resting.Clear();
        }

        await enough.CancelAsync();
        _stopping.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Forgets runs that ended. One that found nothing it could take rests until something happens, or it would spin.</summary>
    /// <returns>True if something will be due because of them: a next run, a next attempt.</returns>
    private bool Collect(HashSet<WorkKey> resting)
    {
        var mustLook = false;
        foreach (var (key, drain) in _drains.Where(d => d.Value.IsCompleted).ToList())
        {
            _drains.Remove(key);
            mustLook |= key.Kind == WorkKind.Job || !drain.IsCompletedSuccessfully || drain.Result.Failed > 0;
            if (drain.IsFaulted)
            {
                _logger.LogError(drain.Exception, "Working on {Kind} {Name} failed", key.Kind, key.Name);
            }

            if (_owed.Remove(key))
            {
                Run(_sources.First(s => s.Key == key));
            }
            else if (!drain.IsCompletedSuccessfully || drain.Result.IsNone)
            {
                resting.Add(key);
            }
        }

        return mustLook;
    }

    private static async Task<WorkCount> DrainAsync(IWorkSource source, CancellationToken cancellationToken)
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, source.Parallelism).Select(_ => RunAsync()));
        return runs.Aggregate(WorkCount.None, (a, b) => a + b);

        async Task<WorkCount> RunAsync()
        {
            var total = WorkCount.None;
            var mayBeMore = true;
            while (mayBeMore && !cancellationToken.IsCancellationRequested)
            {
                (var count, mayBeMore) = await source.RunSomeAsync(cancellationToken);
                total += count;
            }

            return total;
        }
    }
}
