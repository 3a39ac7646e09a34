using CommunityKit.Data.Migrations;
using CommunityKit.Imports;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Exports;
using CommunityKit.Tenancy.Recipes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Control;

/// <summary>
/// Everything that an operator can do to a site, for the command line, the control interface and the module manager alike. Thread-safe.
/// </summary>
internal sealed class SiteControl(TenantSet tenants, PackageIntake intake, TimeProvider clock)
{
    public IReadOnlyList<TenantRow> Tenants() => [.. tenants.All.Select(slot => new TenantRow(
        slot.Record.Id,
        slot.Record.Hosts,
        slot.Record.Prefix,
        slot.Current is null ? "asleep" : "awake",
        slot.Current?.Generation,
        slot.Current?.Modules.Count ?? 0,
        slot.Current?.Faults.Count ?? 0))];

    public TenantRow Create(CreateTenantRequest request)
    {
        tenants.Directory.Add(new TenantRecord(request.Id)
        {
            Hosts = [.. request.Hosts.Select(host => host.ToLowerInvariant())],
            Prefix = request.Prefix,
            Database = request.Database,
            CreatedAt = clock.GetUtcNow(),
        });
        tenants.Reload();
        return Tenants().Single(row => row.Id == request.Id);
    }

    public Task DeleteAsync(string tenant) => tenants.RemoveAsync(tenant);

    public async Task<IReadOnlyList<ModuleRow>> ModulesAsync(string tenant, CancellationToken cancellationToken)
    {
        var slot = tenants.Get(tenant);
        var runtime = await slot.EnterAsync(cancellationToken);
        try
        {
            var locked = await CurrentLockAsync(slot, cancellationToken);
            var candidates = await intake.CandidatesAsync(cancellationToken);
            return ModuleRows.Of(runtime, locked, candidates);
        }
        finally
        {
            runtime.Leases.Exit();
        }
    }

    public async Task<IReadOnlyList<GenerationRow>> HistoryAsync(string tenant, CancellationToken cancellationToken)
    {
        var generations = await tenants.Get(tenant).ReadAsync(data => data.Generations.ListAsync(50, cancellationToken), cancellationToken);
        return [.. generations.Select(g => new GenerationRow(
            g.Number, g.CreatedAt, g.Actor, g.Reason, TenantLock.Read(g.LockFile).Modules.ToDictionary(m => m.Id, m => m.Version, StringComparer.Ordinal)))];
    }

    public async Task<ChangeResult> ChangeAsync(string tenant, ModuleChangeRequest request, string actor, CancellationToken cancellationToken) =>
        ChangeResult.Of(await tenants.ChangeAsync(tenant, request.ToChange(actor), cancellationToken));

    public async Task<IReadOnlyList<string>> PurgeAsync(string tenant, string module, CancellationToken cancellationToken) =>
        await tenants.Changes.PurgeAsync(tenants.Get(tenant), module, cancellationToken);

    /// <summary>What store and feeds offer, by id.</summary>
    public async Task<IReadOnlyList<AvailableModuleRow>> AvailableAsync(CancellationToken cancellationToken) =>
        [.. (await intake.CandidatesAsync(cancellationToken)).GroupBy(c => c.Id).OrderBy(g => g.Key, StringComparer.Ordinal).Select(AvailableModuleRow.Of)];

    /// <summary>The chains of needs that bring a module in, each from one that was asked for.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<WhyStep>>> WhyAsync(string tenant, string module, CancellationToken cancellationToken)
    {
        var current = await CurrentLockAsync(tenants.Get(tenant), cancellationToken);
        return current.Lock?.Find(module) is null
            ? throw new ProblemException(TenancyProblems.ModuleNotInShop(module))
            : Why.Chains(current.Lock, module, current.Requested.ToHashSet(StringComparer.Ordinal));
    }

    public async Task<ImportResult> ImportAsync(
        string tenant, ImportFileRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken) =>
        ImportResult.Of(await tenants.RunAsync(tenant, (runtime, ct) => ImportRunner.RunAsync(runtime, request, progress, ct), cancellationToken), request.DryRun);

    public async Task<RecipeResult> RunRecipeAsync(string tenant, RecipeRequest request, string actor, CancellationToken cancellationToken)
    {
        var recipe = Recipe.Load(request.File, request.Parameters);
        return RecipeResult.Of(await new RecipeRunner(tenants).RunAsync(tenant, recipe, request.DryRun, actor, cancellationToken), request.DryRun);
    }

    public async Task<ExportResult> ExportAsync(string tenant, ExportRequest request, CancellationToken cancellationToken) => ExportResult.Of(
        request.Folder,
        await tenants.RunAsync(tenant, (runtime, ct) => ExportRunner.RunAsync(runtime, request.Folder, request.Only, ct), cancellationToken));

    private static async Task<TenantLock> CurrentLockAsync(TenantSlot slot, CancellationToken cancellationToken) =>
        TenantLock.Read((await slot.ReadAsync(data => data.Generations.ReadCurrentAsync(cancellationToken), cancellationToken))?.LockFile);
}
