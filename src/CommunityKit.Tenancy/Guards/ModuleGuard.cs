using System.Collections.Concurrent;
using CommunityKit.Modules;
using CommunityKit.Tenancy.Metrics;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Guards;

/// <summary>Runs module code behind a breaker per part. One per runtime. Thread-safe.</summary>
internal sealed partial class ModuleGuard(string tenantId, TimeProvider clock, TenancyMeter meter, ILogger<ModuleGuard> logger) : IModuleGuard
{
    private readonly ConcurrentDictionary<(string ModuleId, string Part), PartBreaker> _parts = new();

    /// <summary>Parts that have failed at least once, worst first.</summary>
    public IReadOnlyList<PartState> Failing
    {
        get
        {
            var now = clock.GetUtcNow();
            return [.. _parts
                .Where(p => p.Value.TotalFailures > 0)
                .Select(p => new PartState(
                    p.Key.ModuleId, p.Key.Part, p.Value.IsOff(now), p.Value.TotalFailures, p.Value.LastError, p.Value.LastFailureAt))
                .OrderByDescending(p => p.IsOff)
                .ThenBy(p => p.ModuleId, StringComparer.Ordinal)
                .ThenBy(p => p.Part, StringComparer.Ordinal)];
        }
    }

    public bool IsOff(ModuleIdentity module, string part) =>
        _parts.TryGetValue((module.Id, part), out var breaker) && breaker.IsOff(clock.GetUtcNow());

    public async ValueTask<T> RunAsync<T>(
        ModuleIdentity module, string part, Func<CancellationToken, ValueTask<T>> work, T fallback, CancellationToken cancellationToken)
    {
        if (!TryBegin(module.Id, part))
        {
            return fallback;
        }

        try
        {
            var result = await work(cancellationToken);
            Succeeded(module.Id, part);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Abandoned(module.Id, part);
            throw;
        }
        catch (Exception exception)
        {
            Failed(module, part, exception);
            return fallback;
        }
    }

    public bool TryBegin(string moduleId, string part) =>
        !_parts.TryGetValue((moduleId, part), out var breaker) || breaker.TryBegin(clock.GetUtcNow());

    public void Succeeded(string moduleId, string part)
    {
        // No entry means no failure yet: the common case costs one look-up.
        if (_parts.TryGetValue((moduleId, part), out var breaker))
        {
            breaker.Succeeded();
        }
    }

    public void Abandoned(string moduleId, string part)
    {
        if (_parts.TryGetValue((moduleId, part), out var breaker))
        {
            breaker.Abandoned();
        }
    }

    public void Failed(ModuleIdentity module, string part, Exception exception)
    {
        var breaker = _parts.GetOrAdd((module.Id, part), static _ => new PartBreaker());
        var switchedOff = breaker.Failed(exception, clock.GetUtcNow());
        meter.Failed(tenantId, module.Id);
        LogFailure(exception, tenantId, module.Id, module.Version, part);
        if (switchedOff)
        {
            LogOff(tenantId, module.Id, module.Version, part);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Module part failed. Tenant {Tenant}, module {Module} {Version}, part {Part}")]
    private partial void LogFailure(Exception exception, string tenant, string module, string version, string part);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Module part switched off after repeated failures. Tenant {Tenant}, module {Module} {Version}, part {Part}")]
    private partial void LogOff(string tenant, string module, string version, string part);
}
