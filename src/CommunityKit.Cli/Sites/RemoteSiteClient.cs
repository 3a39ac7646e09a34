using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Host.Control;
using CommunityKit.Imports;
using CommunityKit.Packaging.Locking;

namespace CommunityKit.Cli.Sites;

/// <summary>Asks the running host over its control interface.</summary>
internal sealed class RemoteSiteClient : ISiteClient
{
    private readonly HttpClient _http;

    public RemoteSiteClient(RunningHost host, string language)
    {
        Host = host.Address;

        // A change may take as long as it takes; whoever waits too long presses Ctrl-C.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(host.Address + "/_host/api/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Token);
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public string? Host { get; }

    public Task<IReadOnlyList<TenantRow>> TenantsAsync(CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<TenantRow>>(HttpMethod.Get, "tenants", null, cancellationToken);

    public Task<TenantRow> CreateTenantAsync(CreateTenantRequest request, CancellationToken cancellationToken) =>
        SendAsync<TenantRow>(HttpMethod.Post, "tenants", request, cancellationToken);

    public Task DeleteTenantAsync(string tenant, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Delete, Of(tenant), null, cancellationToken);

    public Task<IReadOnlyList<AvailableModuleRow>> AvailableAsync(CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<AvailableModuleRow>>(HttpMethod.Get, "modules", null, cancellationToken);

    public Task<IReadOnlyList<ModuleRow>> ModulesAsync(string tenant, CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<ModuleRow>>(HttpMethod.Get, Of(tenant, "modules"), null, cancellationToken);

    public Task<IReadOnlyList<GenerationRow>> HistoryAsync(string tenant, CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<GenerationRow>>(HttpMethod.Get, Of(tenant, "generations"), null, cancellationToken);

    public Task<IReadOnlyList<IReadOnlyList<WhyStep>>> WhyAsync(string tenant, string module, CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<IReadOnlyList<WhyStep>>>(HttpMethod.Get, Of(tenant, "why", module), null, cancellationToken);

    public Task<ChangeResult> ChangeAsync(string tenant, ModuleChangeRequest request, CancellationToken cancellationToken) =>
        SendAsync<ChangeResult>(HttpMethod.Post, Of(tenant, "changes"), request, cancellationToken);

    public Task<IReadOnlyList<string>> PurgeAsync(string tenant, string module, CancellationToken cancellationToken) =>
        SendAsync<IReadOnlyList<string>>(HttpMethod.Delete, Of(tenant, "data", module), null, cancellationToken);

    public Task<RecipeResult> RunRecipeAsync(string tenant, RecipeRequest request, CancellationToken cancellationToken) =>
        SendAsync<RecipeResult>(HttpMethod.Post, Of(tenant, "recipes"), request, cancellationToken);

    public Task<ExportResult> ExportAsync(string tenant, ExportRequest request, CancellationToken cancellationToken) =>
        SendAsync<ExportResult>(HttpMethod.Post, Of(tenant, "exports"), request, cancellationToken);

    public async Task<ImportResult> ImportAsync(
        string tenant, ImportFileRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Of(tenant, "imports")) { Content = JsonContent.Create(request) };
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await ThrowIfRefusedAsync(response, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var entry = JsonSerializer.Deserialize<ImportLine>(line, JsonSerializerOptions.Web)!;
            if (entry.Progress is { } made)
            {
                progress.Report(made);
            }
            else
            {
                return entry.Result ?? throw new RefusedException(entry.Problems ?? []);
            }
        }

        throw new HttpRequestException(CliProblems.HostStopped().Text());
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Of(string tenant, params ReadOnlySpan<string> rest) =>
        string.Join('/', (ReadOnlySpan<string>)["tenants", Uri.EscapeDataString(tenant), .. rest]);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };
        using var response = await _http.SendAsync(message, cancellationToken);
        await ThrowIfRefusedAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(cancellationToken))!;
    }

    private static async Task ThrowIfRefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            throw new RefusedException((await response.Content.ReadFromJsonAsync<Refusal>(cancellationToken))!.Problems);
        }

        response.EnsureSuccessStatusCode();
    }

    private sealed record Refusal(IReadOnlyList<ProblemRow> Problems);

    private sealed record ImportLine(ImportProgress? Progress, ImportResult? Result, IReadOnlyList<ProblemRow>? Problems);
}
