using CommunityKit.Host.Manager.Plans;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Manager.Changes;

/// <summary>
/// Carries out changes in the background, one per shop at a time, and keeps what came of the last ones, so that neither a closed window nor a
/// reload loses anything. Thread-safe.
/// </summary>
internal sealed partial class ChangeRuns(TenantSet tenants, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ChangeRuns> logger)
{
    private const int KeptPerShop = 20;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ChangeRun>> _byShop = new(StringComparer.Ordinal);

    /// <summary>Begins a change.</summary>
    /// <param name="slot">The shop.</param>
    /// <param name="wishes">What is wished.</param>
    /// <param name="withDependents">True to switch off or take out, with a module, those that need it.</param>
    /// <param name="agreed">The plan that the operator saw.</param>
    /// <param name="actor">Who begins it.</param>
    /// <param name="isNew">False if another change of the shop is under way: then nothing was begun, and that one is returned.</param>
    public ChangeRun Begin(TenantSlot slot, Wishes wishes, bool withDependents, AgreedPlan agreed, string actor, out bool isNew)
    {
        var tenantId = slot.Record.Id;
        var run = new ChangeRun(tenantId, wishes, withDependents, actor, clock.GetUtcNow());
        lock (_lock)
        {
            if (Running(tenantId) is { } other)
            {
                isNew = false;
                return other;
            }

            var kept = _byShop.TryGetValue(tenantId, out var known) ? known : _byShop[tenantId] = [];
            kept.Add(run);
            if (kept.Count > KeptPerShop)
            {
                kept.RemoveAt(0);
            }
        }

        isNew = true;
        _ = Task.Run(() => CarryOutAsync(slot, run, wishes.ToRequest(withDependents, actor)! with { Agreed = agreed, Progress = run }), CancellationToken.None);
        return run;
    }

    /// <summary>The change of a shop that is under way, or null.</summary>
    public ChangeRun? Running(string tenantId)
    {
        lock (_lock)
        {
            return _byShop.GetValueOrDefault(tenantId)?.FirstOrDefault(run => run.IsRunning);
        }
    }

    /// <summary>A change, or null when it is not kept any more.</summary>
    public ChangeRun? Find(string tenantId, Guid id)
    {
        lock (_lock)
        {
            return _byShop.GetValueOrDefault(tenantId)?.FirstOrDefault(run => run.Id == id);
        }
    }

    private async Task CarryOutAsync(TenantSlot slot, ChangeRun run, ChangeRequest request)
    {
        ChangeReport? report = null;
        try
        {
            report = await tenants.Changes.RunAsync(slot, request, lifetime.ApplicationStopping);
        }
        catch (Exception exception)
        {
            LogFailed(exception, run.TenantId, run.Id);
        }
        finally
        {
            run.End(report);
        }
    }

    [LoggerMessage(EventId = 140, Level = LogLevel.Error, Message = "A change failed. Tenant {Tenant}, change {Change}")]
    private partial void LogFailed(Exception exception, string tenant, Guid change);
}
