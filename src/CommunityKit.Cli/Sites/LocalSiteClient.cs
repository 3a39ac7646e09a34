using CommunityKit.Host;
using CommunityKit.Host.Control;
using CommunityKit.Imports;
using CommunityKit.Packaging.Locking;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Cli.Sites;

/// <summary>Works on a site that no host runs: with the host's own parts, in this process, without listening.</summary>
internal sealed class LocalSiteClient : ISiteClient
{
    private const string Actor = "ck";
    private readonly WebApplication _app;
    private readonly SiteControl _control;

    public LocalSiteClient(SiteFolder folder)
    {
        // What the log would say comes back as problems; what a module logs is of no use in a result.
        _app = HostApplication.Build(new HostStart(folder) { Logging = logging => logging.ClearProviders() });
        _control = _app.Services.GetRequiredService<SiteControl>();
    }

    public string? Host => null;

    /// <summary>The host's container, for work that has no place in the control interface.</summary>
    public IServiceProvider Services => _app.Services;

    public Task<IReadOnlyList<TenantRow>> TenantsAsync(CancellationToken cancellationToken) => Task.FromResult(_control.Tenants());

    public Task<TenantRow> CreateTenantAsync(CreateTenantRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(_control.Create(request));

    public Task DeleteTenantAsync(string tenant, CancellationToken cancellationToken) => _control.DeleteAsync(tenant);

    public Task<IReadOnlyList<AvailableModuleRow>> AvailableAsync(CancellationToken cancellationToken) => _control.AvailableAsync(cancellationToken);

    public Task<IReadOnlyList<ModuleRow>> ModulesAsync(string tenant, CancellationToken cancellationToken) =>
        _control.ModulesAsync(tenant, cancellationToken);

    public Task<IReadOnlyList<GenerationRow>> HistoryAsync(string tenant, CancellationToken cancellationToken) =>
        _control.HistoryAsync(tenant, cancellationToken);

    public Task<IReadOnlyList<IReadOnlyList<WhyStep>>> WhyAsync(string tenant, string module, CancellationToken cancellationToken) =>
        _control.WhyAsync(tenant, module, cancellationToken);

    public Task<ChangeResult> ChangeAsync(string tenant, ModuleChangeRequest request, CancellationToken cancellationToken) =>
        _control.ChangeAsync(tenant, request, Actor, cancellationToken);

    public Task<IReadOnlyList<string>> PurgeAsync(string tenant, string module, CancellationToken cancellationToken) =>
        _control.PurgeAsync(tenant, module, cancellationToken);

    public Task<RecipeResult> RunRecipeAsync(string tenant, RecipeRequest request, CancellationToken cancellationToken) =>
        _control.RunRecipeAsync(tenant, request, Actor, cancellationToken);

    public Task<ExportResult> ExportAsync(string tenant, ExportRequest request, CancellationToken cancellationToken) =>
        _control.ExportAsync(tenant, request, cancellationToken);

    public Task<ImportResult> ImportAsync(
        string tenant, ImportFileRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken) =>
        _control.ImportAsync(tenant, request, progress, cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
