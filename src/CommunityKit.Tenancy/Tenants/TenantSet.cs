using System.Collections.Concurrent;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Routing;
using CommunityKit.Tenancy.Runtimes;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>All tenants of this process: the table that requests are routed by, and the way to change a tenant. Thread-safe.</summary>
internal sealed class TenantSet : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TenantSlot> _slots = new(StringComparer.Ordinal);
    private readonly HostServices _host;
    private readonly RuntimeStarter _starter;
    private readonly Lock _reloading = new();
    private TenantRouter _router = new([]);

    public TenantSet(HostServices host, PackageIntake intake)
    {
        _host = host;
        var builder = new RuntimeBuilder(host);
        _starter = new RuntimeStarter(host, builder);
        Changes = new TenantChanges(host, intake, builder, _starter, new RuntimeProbe(host.Limits));
        Directory = new TenantDirectory(host.Folder);
        Reload();
    }

    public TenantDirectory Directory { get; }

    public TenantChanges Changes { get; }

    public IReadOnlyList<TenantSlot> All => [.. _slots.Values.OrderBy(slot => slot.Record.Id, StringComparer.Ordinal)];

    /// <summary>Reads the tenants' folder again. New tenants appear; slots of known ones stay as they are.</summary>
    public void Reload()
    {
        lock (_reloading)
        {
            var records = Directory.List();
            foreach (var record in records)
            {
                _slots.TryAdd(record.Id, new TenantSlot(record, _host, _starter));
            }

            Volatile.Write(ref _router, new TenantRouter(records));
        }
    }

    /// <summary>A tenant by id.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public TenantSlot Get(string id) =>
        _slots.TryGetValue(id, out var slot) ? slot : throw new ProblemException(TenancyProblems.NoSuchTenant(id, _slots.Keys.Order(StringComparer.Ordinal)));

    /// <summary>A tenant by id, or null.</summary>
    public TenantSlot? Find(string id) => _slots.GetValueOrDefault(id);

    public (TenantSlot Slot, PathString Prefix)? Find(HostString host, PathString path) =>
        Volatile.Read(ref _router).Find(host.Host, path) is { } found && _slots.TryGetValue(found.TenantId, out var slot)
            ? (slot, found.Prefix)
            : null;

    public Task<ChangeReport> ChangeAsync(string tenantId, ChangeRequest request, CancellationToken cancellationToken) =>
        Changes.RunAsync(Get(tenantId), request, cancellationToken);

    /// <summary>Runs something inside a tenant's runtime, waking it if need be.</summary>
    public async Task<T> RunAsync<T>(string tenantId, Func<TenantRuntime, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var runtime = await Get(tenantId).EnterAsync(cancellationToken);
        try
        {
            return await work(runtime, cancellationToken);
        }
        finally
        {
            runtime.Leases.Exit();
        }
    }

    /// <summary>Stops a tenant, takes it out of the table and deletes it with everything it has: database, files, keys.</summary>
    /// <exception cref="ProblemException">There is none, or its database server cannot be reached; the tenant is then still there.</exception>
    public async Task RemoveAsync(string id)
    {
        var slot = Get(id);
        lock (_reloading)
        {
            Volatile.Write(ref _router, new TenantRouter(Directory.List().Where(t => t.Id != id)));
            _slots.TryRemove(id, out _);
        }

        await slot.DisposeAsync();
        try
        {
            await TenantData.DeleteAsync(slot.Record, _host.Folder, _host.Settings, CancellationToken.None);
            Directory.Remove(id);
        }
        finally
        {
            Reload();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var slot in _slots.Values)
        {
            await slot.DisposeAsync();
        }
    }
}
