using System.Diagnostics;
using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Probing;

/// <summary>
/// Visits a new runtime's pages in memory before any visitor does: the home page and every page without parameters of the modules that
/// changed. This also compiles them, so that the first visitor after the switch does not wait.
/// </summary>
internal sealed class RuntimeProbe(ProbeLimits limits)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(TenantRuntime runtime, IReadOnlySet<string> changedModules, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        whole.CancelAfter(limits.Whole);
        foreach (var (path, module) in PathsOf(runtime, changedModules))
        {
            if (await VisitAsync(runtime, path, module, whole.Token) is { } problem)
            {
                problems.Add(problem);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (whole.IsCancellationRequested)
            {
                problems.Add(TenancyProblems.ProbeTooLong(limits.Whole));
                break;
            }
        }

        return problems;
    }

    private static IEnumerable<(string Path, ModuleIdentity? Module)> PathsOf(TenantRuntime runtime, IReadOnlySet<string> changedModules)
    {
        yield return ("/", null);
        foreach (var endpoint in runtime.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<OwnedEndpoint>() is { } owned
                && changedModules.Contains(owned.Module.Id)
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
                && endpoint.RoutePattern.Parameters.All(p => p.IsOptional || p.IsCatchAll || p.Default is not null)
                && endpoint.Metadata.GetMetadata<SkipProbeAttribute>() is null)
            {
                var fixedPart = endpoint.RoutePattern.PathSegments
                    .TakeWhile(segment => segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)
                    .Select(segment => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)segment.Parts[0]).Content);
                yield return ("/" + string.Join('/', fixedPart), owned.Module);
            }
        }
    }

    private async Task<Problem?> VisitAsync(TenantRuntime runtime, string path, ModuleIdentity? module, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limits.Page);
        var response = new ProbeResponseFeature();
        var context = NewContext(runtime, path, response, timed.Token);
        try
        {
            // A page that never comes back must not hold the change; its thread is lost until the process ends.
            await InvokeAsync(runtime, context).WaitAsync(limits.Page + TimeSpan.FromSeconds(1), cancellationToken);
            await response.FinishAsync();
            return context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? TenancyProblems.ProbeFailed(module, path, $"HTTP {context.Response.StatusCode}")
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TenancyProblems.ProbeFailed(module, path, $"no answer within {limits.Page.TotalSeconds:0} s");
        }
        catch (TimeoutException)
        {
            return TenancyProblems.ProbeFailed(module, path, $"no answer within {limits.Page.TotalSeconds:0} s");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var cause = exception is ModuleFailedException ? exception.InnerException! : exception;
            return TenancyProblems.ProbeFailed(module ?? (exception as ModuleFailedException)?.Module, path, $"{cause.GetType().Name}: {cause.Message}");
        }
        finally
        {
            await response.CompleteAsync();
        }
    }

    /// <summary>As a server would: the accessor knows this request, and nothing flows in from the request that asked for the change.</summary>
    private static Task InvokeAsync(TenantRuntime runtime, HttpContext context)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(async () =>
            {
                var accessor = runtime.Services.GetRequiredService<IHttpContextAccessor>();
                accessor.HttpContext = context;
                try
                {
                    await runtime.Pipeline(context);
                }
                finally
                {
                    accessor.HttpContext = null;
                }
            }, context.RequestAborted);
        }
    }

    private static DefaultHttpContext NewContext(
        TenantRuntime runtime, string path, ProbeResponseFeature response, CancellationToken cancellationToken)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = "GET", Path = path, PathBase = "", Scheme = "http", Protocol = "HTTP/1.1" });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        features.Set(new ProbeFeature());
        var context = new DefaultHttpContext(features) { User = ProbeFeature.User, RequestAborted = cancellationToken };
        context.Request.Host = new HostString("probe.invalid");
        context.Request.Headers.Accept = "text/html";
        features.Set<IServiceProvidersFeature>(
            new RequestServicesFeature(context, runtime.Services.GetRequiredService<IServiceScopeFactory>()));
        return context;
    }
}
