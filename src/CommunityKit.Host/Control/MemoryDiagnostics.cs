using System.Diagnostics;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Control;

/// <summary>Collects garbage on demand and tells what is left: for benchmarks and for operators who look for a leak.</summary>
internal sealed class MemoryDiagnostics(TenantSet tenants, ImageCache images, UnloadWatch watch)
{
    public async Task<MemoryReport> CollectAsync()
    {
        foreach (var slot in tenants.All)
        {
            await slot.RetiredAsync();
        }

        watch.Collect();
        using var process = Process.GetCurrentProcess();
        return new MemoryReport(
            GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, process.WorkingSet64 / 1048576.0, images.Count, watch.Pending.Count);
    }
}
