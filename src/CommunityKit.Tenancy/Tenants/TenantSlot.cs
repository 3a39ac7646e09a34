using CommunityKit.Data.Generations;
using CommunityKit.Data.Work;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Runtimes;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>
/// The place of one tenant in the process: asleep, or with a running runtime. Requests read <see cref="Current"/> without a lock; waking,
/// changing and putting to sleep exclude each other.
/// </summary>
internal sealed partial class TenantSlot(TenantRecord record, HostServices host, RuntimeStarter starter) : IAsyncDisposable
{
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(3);
    private readonly ILogger _logger = host.Loggers.CreateLogger<TenantSlot>();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<Task> _retiring = [];
    private TenantRuntime? _current;
    private TenantData? _data;
    private (DateTimeOffset Until, TenantUnavailableException Reason)? _failure;
    private bool _isEnded;
    private long _lastUsed = host.Clock.GetTimestamp();

    public TenantRecord Record { get; } = record;

    /// <summary>The runtime that serves; null while the tenant sleeps.</summary>
    public TenantRuntime? Current => Volatile.Read(ref _current);

    /// <summary>What is changing the tenant's modules in this process, and since when; null when nothing is.</summary>
    public (string What, DateTimeOffset Since)? Changing { get; private set; }

    /// <summary>Why the tenant could not be woken the last time; null when it could.</summary>
    public TenantUnavailableException? Failure => _failure?.Reason;

    /// <summary>Time since a request or a job last used the tenant.</summary>
    public TimeSpan Idle => host.Clock.GetElapsedTime(Volatile.Read(ref _lastUsed));

    /// <summary>When a sleeping tenant wants to be woken for due work; null for not at all.</summary>
    public DateTimeOffset? WakeAt { get; private set; }

    /// <summary>Looks at the serving runtime without waking the tenant; null while it sleeps. The runtime stays whole meanwhile.</summary>
    public T? Peek<T>(Func<TenantRuntime, T> look)
        where T : class
    {
        if (Current is not { } runtime || !runtime.Leases.TryEnter())
        {
            return null;
        }

        try
        {
            return look(runtime);
        }
        finally
        {
            runtime.Leases.Exit();
        }
    }

    public void Touch() => Volatile.Write(ref _lastUsed, host.Clock.GetTimestamp());

    /// <summary>The runtime with a lease on it: call <c>Leases.Exit</c> when done.</summary>
    /// <exception cref="TenantUnavailableException">The tenant cannot be woken.</exception>
    public async ValueTask<TenantRuntime> EnterAsync(CancellationToken cancellationToken)
    {
        Touch();
        while (true)
        {
            var runtime = Current ?? await WakeAsync(cancellationToken);
            if (runtime.Leases.TryEnter())
            {
                return runtime;
            }
        }
    }

    /// <summary>Builds the runtime of the current generation, once for all who wait.</summary>
    /// <exception cref="ProblemException">The host runs in safe mode.</exception>
    public async Task<TenantRuntime> WakeAsync(CancellationToken cancellationToken)
    {
        if (host.SafeMode)
        {
            throw new ProblemException(TenancyProblems.NotWokenInSafeMode(Record.Id));
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Current is { } running)
            {
                return running;
            }

            ObjectDisposedException.ThrowIf(_isEnded, this);

            if (_failure is { } failure && host.Clock.GetUtcNow() < failure.Until)
            {
                throw failure.Reason;
            }

            // Not the visitor's token: the next one waits for the same build.
            return await StartAsync(CancellationToken.None);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads from the tenant's database without waking its modules.</summary>
    public async Task<T> ReadAsync<T>(Func<TenantData, Task<T>> read, CancellationToken cancellationToken)
    {
        // A serving runtime keeps the database open, so who only reads need not wait for a change that is under way.
        if (Current is { } serving && serving.Leases.TryEnter())
        {
            try
            {
                return await read(_data!);
            }
            finally
            {
                serving.Leases.Exit();
            }
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var data = await OpenDataAsync(cancellationToken);
            try
            {
                return await read(data);
            }
            finally
            {
                if (Current is null)
                {
                    await CloseDataAsync();
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Runs a change of the module set with the tenant to itself: no other change, in this process or another, until it ends. Requests go
    /// on meanwhile.
    /// </summary>
    public async Task<T> ChangeAsync<T>(string what, Func<TenantData, Generation?, Task<T>> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var data = await OpenDataAsync(cancellationToken);
            await using var changeLock = await data.Database.LockForChangeAsync(what, TimeSpan.FromSeconds(30), cancellationToken);
            Changing = (what, host.Clock.GetUtcNow());
            return await change(data, await data.Generations.ReadCurrentAsync(cancellationToken));
        }
        finally
        {
            Changing = null;
            _gate.Release();
        }
    }

    /// <summary>Lets new requests into another runtime and sees the old one out. Only inside <see cref="ChangeAsync{T}"/>.</summary>
    public void Switch(TenantRuntime fresh)
    {
        var old = Interlocked.Exchange(ref _current, fresh);
        _failure = null;
        Retire(async () =>
        {
            if (old is not null)
            {
                await old.StopBackgroundAsync();
            }

            await fresh.StartBackgroundAsync(CancellationToken.None);
            if (old is not null)
            {
                await old.RetireAsync(host.Settings.DrainWithin);
            }
        });
    }

    /// <summary>Ends the runtime if nobody uses it; the next request wakes it again.</summary>
    /// <returns>True if the tenant sleeps now.</returns>
    public async Task<bool> TrySleepAsync(TimeSpan idleFor)
    {
        if (!await _gate.WaitAsync(TimeSpan.Zero))
        {
            return false;
        }

        try
        {
            if (Current is not { } runtime || runtime.Leases.Count > 0 || Idle < idleFor)
            {
                return Current is null;
            }

            Volatile.Write(ref _current, null);
            await runtime.RetireAsync(host.Settings.DrainWithin);
            WakeAt = await NextWakeAsync();
            await CloseDataAsync();
            LogSlept(Record.Id, runtime.Generation);
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Completes when every outgoing runtime is gone. For shutdown, tests and benchmarks.</summary>
    public Task RetiredAsync()
    {
        lock (_retiring)
        {
            return Task.WhenAll(_retiring);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        await RetiredAsync();
        if (Interlocked.Exchange(ref _current, null) is { } runtime)
        {
            await runtime.RetireAsync(host.Settings.DrainWithin);
        }

        await CloseDataAsync();
        _isEnded = true;
        _gate.Release();
    }

    private async Task<TenantRuntime> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var data = await OpenDataAsync(cancellationToken);
            var runtime = await starter.StartCurrentAsync(data, cancellationToken);
            Volatile.Write(ref _current, runtime);
            WakeAt = null;
            _failure = null;
            await runtime.StartBackgroundAsync(cancellationToken);
            return runtime;
        }
        catch (Exception exception)
        {
            LogNotWoken(exception, Record.Id);
            var reason = new TenantUnavailableException(Record.Id, exception);
            _failure = (host.Clock.GetUtcNow() + RetryAfterFailure, reason);
            await CloseDataAsync();
            throw reason;
        }
    }

    /// <summary>Due work wakes the tenant, but never right after it fell asleep.</summary>
    private async Task<DateTimeOffset?> NextWakeAsync()
    {
        var earliest = host.Clock.GetUtcNow() + host.Settings.WakeWithin;
        return await DueWork.NextWakeAsync(_data!.Database, CancellationToken.None) is { } due ? (due > earliest ? due : earliest) : null;
    }

    private async Task<TenantData> OpenDataAsync(CancellationToken cancellationToken) =>
        _data ??= await TenantData.OpenAsync(Record, host.Folder, host.Settings, host.Clock, host.Loggers, cancellationToken);

    private async Task CloseDataAsync()
    {
        if (Interlocked.Exchange(ref _data, null) is { } data)
        {
            await data.DisposeAsync();
        }
    }

    private void Retire(Func<Task> work)
    {
        var task = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch (Exception exception)
            {
                LogRetireFailed(exception, Record.Id);
            }
        });
        lock (_retiring)
        {
            _retiring.RemoveAll(t => t.IsCompleted);
            _retiring.Add(task);
        }
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Information, Message = "Tenant put to sleep. Tenant {Tenant}, generation {Generation}")]
    private partial void LogSlept(string tenant, long generation);

    [LoggerMessage(EventId = 31, Level = LogLevel.Error, Message = "Tenant cannot be woken. Tenant {Tenant}")]
    private partial void LogNotWoken(Exception exception, string tenant);

    [LoggerMessage(EventId = 32, Level = LogLevel.Error, Message = "An outgoing runtime could not be ended cleanly. Tenant {Tenant}")]
    private partial void LogRetireFailed(Exception exception, string tenant);
}
