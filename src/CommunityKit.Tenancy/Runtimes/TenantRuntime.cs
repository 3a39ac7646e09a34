using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Work;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modules;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Guards;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>
/// The running instance of one tenant's modules, one generation: images, container, pipeline, background work. A change of the module set
/// builds another one beside it.
/// </summary>
internal sealed partial class TenantRuntime(RuntimePlan plan, bool runsWork, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan BackgroundStop = TimeSpan.FromSeconds(10);
    private readonly ILogger _logger = logger;
    private readonly List<IHostedService> _hosted = [];
    private WorkDispatcher? _dispatcher;
    private bool _backgroundStopped;
    private int _disposed;

    public RuntimePlan Plan { get; } = plan;

    public string TenantId => Plan.Tenant.Id;

    public long Generation => Plan.Generation;

    /// <summary>Modules that are locked but do not run, and why.</summary>
    public IReadOnlyList<RuntimeFault> Faults => Plan.Faults;

    public List<ModuleImageLease> Images { get; } = [];

    public RuntimeComposition Composition { get; set; } = null!;

    public ServiceProvider Services { get; set; } = null!;

    public IReadOnlyList<RouteEndpoint> Endpoints { get; set; } = [];

    public RequestDelegate Pipeline { get; set; } = null!;

    public RequestLeases Leases { get; } = new();

    /// <summary>Running modules and theme, dependencies first.</summary>
    public IReadOnlyList<ModuleParts> Modules => Composition.Modules;

    public ModuleGuard Guard => Composition.Guard;

    public IReadOnlyList<ModuleSchema> Schemas => Composition.Schemas;

    /// <summary>Identity of each module's loaded image: differs when its code or a contract it sees differs.</summary>
    public IReadOnlyDictionary<string, string> ImageKeys => Images.ToDictionary(i => i.Image.Manifest.Id, i => i.Image.Key, StringComparer.Ordinal);

    /// <summary>Reads the settings; after the migrations and before the first request.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await Composition.Data.LoadAsync(cancellationToken);
        _dispatcher = Composition.Data.CreateDispatcher(Services, new DeliveryGuard(Guard));
    }

    /// <summary>Enters the runtime's subscriptions, queues and schedules, in the transaction that makes it current.</summary>
    public ValueTask DeclareAsync(WriteScope scope, CancellationToken cancellationToken) => Composition.Data.DeclareAsync(scope, cancellationToken);

    /// <summary>Works on everything that is due now, until nothing is left; for tests and tools.</summary>
    public Task<WorkCount> PumpAsync(CancellationToken cancellationToken) => _dispatcher!.PumpAsync(cancellationToken);

    /// <summary>Starts hosted services of modules and the work on events, queues and schedules.</summary>
    public async Task StartBackgroundAsync(CancellationToken cancellationToken)
    {
        foreach (var service in Services.GetServices<IHostedService>())
        {
            if (Composition.Mvc.OwnerOf(service.GetType().Assembly) is { } module)
            {
                await StartAsync(service, module, cancellationToken);
            }
        }

        Composition.Lifetime.Started();
        if (runsWork)
        {
            _dispatcher!.Start();
        }
    }

    /// <summary>Stops them, within a limit; what does not stop is left behind and logged.</summary>
    public async Task StopBackgroundAsync()
    {
        if (_dispatcher is null || _backgroundStopped)
        {
            return;
        }

        _backgroundStopped = true;
        using var limit = new CancellationTokenSource(BackgroundStop);
        await _dispatcher.StopAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var service in Enumerable.Reverse(_hosted))
        {
            try
            {
                await service.StopAsync(limit.Token).WaitAsync(limit.Token);
            }
            catch (Exception exception)
            {
                LogNotStopped(exception, TenantId, Generation, service.GetType().FullName!);
            }
        }
    }

    /// <summary>Takes no new requests, waits for those inside, then ends it all.</summary>
    public async Task RetireAsync(TimeSpan within)
    {
        Leases.Retire();
        Composition.Lifetime.Stopping();
        await StopBackgroundAsync();
        if (await Task.WhenAny(Leases.Drained, Task.Delay(within, CancellationToken.None)) != Leases.Drained)
        {
            LogForced(TenantId, Generation, Leases.Count);
        }

        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        Leases.Retire();
        try
        {
            Composition?.Lifetime.Stopping();
            await StopBackgroundAsync();
            if (_dispatcher is not null)
            {
                await _dispatcher.DisposeAsync();
            }

            if (Services is not null)
            {
                await Services.DisposeAsync();
            }

            Composition?.Dispose();
        }
        catch (Exception exception)
        {
            // A module's Dispose threw: the rest must go all the same.
            LogDisposeFailed(exception, TenantId, Generation);
        }

        // Let go of everything that module code made: a stray reference to this object must not keep that code in memory.
        _hosted.Clear();
        _dispatcher = null;
        Endpoints = [];
        Pipeline = null!;
        Services = null!;
        Composition = null!;
        foreach (var image in Images)
        {
            await image.DisposeAsync();
        }
    }

    private async Task StartAsync(IHostedService service, ModuleIdentity module, CancellationToken cancellationToken)
    {
        var part = "hosted service " + service.GetType().Name;
        try
        {
            await service.StartAsync(cancellationToken).WaitAsync(BackgroundStop, cancellationToken);
            _hosted.Add(service);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Guard.Failed(module, part, exception);
            return;
        }

        // One that dies later is counted, so that the operator sees it.
        if (service is BackgroundService { ExecuteTask: { } task })
        {
            var guard = Guard;
            _ = task.ContinueWith(
                failed => guard.Failed(module, part, failed.Exception!.InnerException!),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "Requests did not finish in time; the old runtime is ended with them inside. Tenant {Tenant}, generation {Generation}, requests {Count}")]
    private partial void LogForced(string tenant, long generation, int count);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "A module's disposal failed. Tenant {Tenant}, generation {Generation}")]
    private partial void LogDisposeFailed(Exception exception, string tenant, long generation);

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "A hosted service did not stop. Tenant {Tenant}, generation {Generation}, service {Service}")]
    private partial void LogNotStopped(Exception exception, string tenant, long generation, string service);
}
