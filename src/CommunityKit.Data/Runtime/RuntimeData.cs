using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Queues;
using CommunityKit.Data.Schedules;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Work;
using CommunityKit.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Runtime;

/// <summary>
/// The data side of one generation of a tenant: contexts, unit of work, settings, and the work to dispatch. Made after the migrations,
/// disposed with the generation; the database outlives it. Thread-safe after <see cref="AddTo"/>.
/// </summary>
internal sealed class RuntimeData : IDisposable
{
    /// <summary>Owner of the section <c>shop</c>.</summary>
    public const string HostId = "communitykit.host";

    private readonly TenantDatabase _database;
    private readonly RuntimeDeclarations _declared;
    private readonly IDataProtectionProvider _protection;
    private readonly SectionStore _sections;
    private readonly WorkJson _json = new();
    private readonly TenantSettings<ShopSettings> _shop;
    private readonly ILogger _logger;

    /// <param name="database">The tenant's database, migrated for these declarations.</param>
    /// <param name="declared">What the modules declared.</param>
    /// <param name="protection">The tenant's keys, for secrets.</param>
    public RuntimeData(TenantDatabase database, RuntimeDeclarations declared, IDataProtectionProvider protection)
    {
        declared.RefuseDoubles();
        _database = database;
        _declared = declared;
        _protection = protection;
        _logger = database.Loggers.CreateLogger<RuntimeData>();
        _sections = new SectionStore(database);
        _shop = new TenantSettings<ShopSettings>(HostId, "shop", _sections, protection);
        UnitOfWork = new UnitOfWork(database, new ContextMap(declared.Contexts), _json);
    }

    public UnitOfWork UnitOfWork { get; }

    /// <summary>The shop's time zone now; UTC when the setting names none that this machine knows.</summary>
    public TimeZoneInfo ShopZone
    {
        get
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(_shop.Current.TimeZone, out var zone))
            {
                return zone;
            }

            _logger.LogWarning("Time zone {Zone} is not known; schedules run in UTC", _shop.Current.TimeZone);
            return TimeZoneInfo.Utc;
        }
    }

    /// <summary>
    /// Registers <c>IUnitOfWork</c>, a reading <c>IDbContextFactory&lt;T&gt;</c> per context, <c>ISettings&lt;T&gt;</c> and options per
    /// section
    /// (and for <see cref="ShopSettings"/>), and the declared handlers, reactions, jobs and workers.
    /// </summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IUnitOfWork>(UnitOfWork);
        services.AddReadContexts(_database, _declared.Contexts);
        foreach (var section in _declared.Settings.Prepend(DeclaredSection.Of<ShopSettings>(HostId, "shop")))
        {
            section.AddTo(services, _sections, _protection);
        }

        var types = _declared.Work.Subscriptions.Select(s => s.HandlerType)
            .Concat(_declared.Work.Queues.Select(q => q.WorkerType))
            .Concat(_declared.Work.Jobs.Select(j => j.JobType));
        foreach (var type in types)
        {
            services.TryAddScoped(type);
        }
    }

    /// <summary>Reads the settings. Before the container is used.</summary>
    public Task LoadAsync(CancellationToken cancellationToken) => _sections.LoadAsync(null, cancellationToken);

    /// <summary>The history of a settings section, or of all, newest first.</summary>
    public Task<IReadOnlyList<SettingsChange>> SettingsHistoryAsync(string? section, int limit, CancellationToken cancellationToken) =>
        _sections.HistoryAsync(section, limit, cancellationToken);

    /// <summary>
    /// Enters the declared work into the tables. In the transaction that appends the generation: pass it as <c>alongside</c>.
    /// </summary>
    public async ValueTask DeclareAsync(WriteScope scope, CancellationToken cancellationToken) =>
        await WorkDeclaration.ApplyAsync(scope, _declared.Work, ShopZone, cancellationToken);

    /// <summary>Makes active what is declared and is not, when a generation starts that was committed without being built.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken) =>
        WorkDeclaration.ResumeAsync(_database, _declared.Work, ShopZone, cancellationToken);

    /// <summary>Makes the dispatcher of this generation; the caller starts, stops and disposes it.</summary>
    /// <param name="services">Root of the runtime's container.</param>
    /// <param name="guard">The host's breaker.</param>
    public WorkDispatcher CreateDispatcher(IServiceProvider services, IDeliveryGuard guard)
    {
        var environment = new WorkEnvironment(_database, UnitOfWork, services, _json, guard, () => ShopZone);
        var dispatcher = new WorkDispatcher(
            [
                .. _declared.Work.Subscriptions.Select<EventSubscription, IWorkSource>(
                    s => s.IsReaction ? new ReactionSource(s, environment) : new HandlerSource(s, environment)),
                .. _declared.Work.Queues.Select(q => new QueueSource(q, environment)),
                .. _declared.Work.Jobs.Select(j => new JobSource(j, environment)),
            ],
            _database);
        _shop.OnChange((_, _) => _ = dispatcher.IsRunning ? RescheduleAsync() : Task.CompletedTask);
        return dispatcher;
    }

    public void Dispose() => _sections.Dispose();

    /// <summary>Finds the next occurrences anew when the shop moves to another time zone.</summary>
    private async Task RescheduleAsync()
    {
        try
        {
            await _database.WriteAsync(
                async (scope, token) =>
                {
                    foreach (var job in _declared.Work.Jobs)
                    {
                        await ScheduleTable.DeclareAsync(scope, job, ShopZone, token);
                    }

                    scope.Signal(DatabaseSignal.Work);
                },
                CancellationToken.None);
        }
        catch (Exception e)
        {
            _logger.LogError(e, "The schedules could not be moved to the shop's time zone");
        }
    }
}
