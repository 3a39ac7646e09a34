using CommunityKit.Modularity.Store;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>What is to run: a tenant, a generation number and exact module versions, dependencies first.</summary>
/// <param name="Tenant">Whose runtime.</param>
/// <param name="Generation">Number of the generation.</param>
/// <param name="Modules">Stored versions in start order; at most one is a theme.</param>
internal sealed record RuntimePlan(TenantRecord Tenant, long Generation, IReadOnlyList<StoredModule> Modules);
