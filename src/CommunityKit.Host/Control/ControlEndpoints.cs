using System.Globalization;
using System.Text.Json;
using CommunityKit.Host.Security;
using CommunityKit.Imports;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Control;

/// <summary>
/// The control interface under <c>/_host/api</c> for the command line: loopback only, with the secret of this run. Long work answers with
/// lines of JSON: progress first, the result last.
/// </summary>
internal static class ControlEndpoints
{
    private const string Actor = "ck";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").AddEndpointFilter(AuthoriseAsync);
        api.MapGet("/modules", (SiteControl site, CancellationToken ct) => site.AvailableAsync(ct));
        api.MapGet("/tenants", (SiteControl site) => site.Tenants());
        api.MapPost("/tenants", (CreateTenantRequest request, SiteControl site) => site.Create(request));
        api.MapDelete("/tenants/{id}", async (string id, SiteControl site) =>
        {
            await site.DeleteAsync(id);
            return new { deleted = id };
        });
        api.MapGet("/tenants/{id}/modules", (string id, SiteControl site, CancellationToken ct) => site.ModulesAsync(id, ct));
        api.MapGet("/tenants/{id}/generations", (string id, SiteControl site, CancellationToken ct) => site.HistoryAsync(id, ct));
        api.MapGet("/tenants/{id}/why/{module}", (string id, string module, SiteControl site, CancellationToken ct) => site.WhyAsync(id, module, ct));
        api.MapPost("/tenants/{id}/changes", (string id, ModuleChangeRequest request, SiteControl site, CancellationToken ct) =>
            site.ChangeAsync(id, request, Actor, ct));
        api.MapDelete("/tenants/{id}/data/{module}", (string id, string module, SiteControl site, CancellationToken ct) => site.PurgeAsync(id, module, ct));
        api.MapPost("/tenants/{id}/recipes", (string id, RecipeRequest request, SiteControl site, CancellationToken ct) =>
            site.RunRecipeAsync(id, request, Actor, ct));
        api.MapPost("/tenants/{id}/exports", (string id, ExportRequest request, SiteControl site, CancellationToken ct) => site.ExportAsync(id, request, ct));
        api.MapPost("/tenants/{id}/imports", ImportAsync);
        api.MapPost("/diagnostics/collect", (MemoryDiagnostics memory) => memory.CollectAsync());
    }

    private static async Task ImportAsync(string id, ImportFileRequest request, SiteControl site, HttpContext context)
    {
        context.Response.ContentType = "application/x-ndjson";
        var gate = new SemaphoreSlim(1, 1);
        var progress = new LineProgress(line => WriteAsync(context, gate, line));
        object last;
        try
        {
            last = new { result = await site.ImportAsync(id, request, progress, context.RequestAborted) };
        }
        catch (ProblemException exception)
        {
            last = new { problems = ProblemRow.Of(exception.Problems) };
        }

        await progress.FlushAsync();
        await WriteAsync(context, gate, last);
    }

    private static async Task WriteAsync(HttpContext context, SemaphoreSlim gate, object line)
    {
        await gate.WaitAsync(context.RequestAborted);
        try
        {
            await JsonSerializer.SerializeAsync(context.Response.Body, line, JsonSerializerOptions.Web, context.RequestAborted);
            await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async ValueTask<object?> AuthoriseAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null;
        if (!ClientAddress.IsThisMachine(context) || !context.RequestServices.GetRequiredService<RunRecord>().Knows(token))
        {
            return Results.NotFound();
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(context.Request.Headers.AcceptLanguage.ToString() is "zh-CN" ? "zh-CN" : "en");
        try
        {
            return await next(invocation);
        }
        catch (ProblemException exception)
        {
            return Refused(exception.Problems);
        }
        catch (TenantUnavailableException exception)
        {
            return Refused([HostProblems.TenantUnavailable(exception)]);
        }
    }

    private static IResult Refused(IReadOnlyList<Problem> problems) =>
        Results.Json(new { problems = ProblemRow.Of(problems) }, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>Sends at most one line at a time; a caller that reads slowly gets fewer lines, not a longer wait.</summary>
    private sealed class LineProgress(Func<object, Task> write) : IProgress<ImportProgress>
    {
        private Task _last = Task.CompletedTask;

        public void Report(ImportProgress value)
        {
            if (_last.IsCompleted)
            {
                _last = write(new { progress = value });
            }
        }

        public Task FlushAsync() => _last;
    }
}
