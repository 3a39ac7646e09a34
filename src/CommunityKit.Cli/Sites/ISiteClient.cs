using CommunityKit.Host.Control;
using CommunityKit.Imports;
using CommunityKit.Packaging.Locking;

namespace CommunityKit.Cli.Sites;

/// <summary>
/// Works on a site, through the running host or, where none runs, in this process: same results, same words. File paths are absolute.
/// Refusals are exceptions.
/// </summary>
internal interface ISiteClient : IAsyncDisposable
{
    /// <summary>Address of the running host; null when the work is done here.</summary>
    string? Host { get; }

    Task<IReadOnlyList<TenantRow>> TenantsAsync(CancellationToken cancellationToken);

    Task<TenantRow> CreateTenantAsync(CreateTenantRequest request, CancellationToken cancellationToken);

    Task DeleteTenantAsync(string tenant, CancellationToken cancellationToken);

    Task<IReadOnlyList<AvailableModuleRow>> AvailableAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<ModuleRow>> ModulesAsync(string tenant, CancellationToken cancellationToken);

    Task<IReadOnlyList<GenerationRow>> HistoryAsync(string tenant, CancellationToken cancellationToken);

    Task<IReadOnlyList<IReadOnlyList<WhyStep>>> WhyAsync(string tenant, string module, CancellationToken cancellationToken);

    Task<ChangeResult> ChangeAsync(string tenant, ModuleChangeRequest request, CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> PurgeAsync(string tenant, string module, CancellationToken cancellationToken);

    Task<RecipeResult> RunRecipeAsync(string tenant, RecipeRequest request, CancellationToken cancellationToken);

    Task<ExportResult> ExportAsync(string tenant, ExportRequest request, CancellationToken cancellationToken);

    Task<ImportResult> ImportAsync(
        string tenant, ImportFileRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken);
}
