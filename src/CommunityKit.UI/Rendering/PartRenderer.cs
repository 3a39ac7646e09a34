using Microsoft.Extensions.DependencyInjection;
using CommunityKit.Modules;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Rendering;

/// <summary>Runs one part of another module (load, then view) so that its failure leaves nothing on the page.</summary>
/// <remarks>
/// The time limit holds for the load. A load that ignores its token is left behind: the page goes on without it. A view is never left
/// behind, because it writes into buffers that the request shares; what a view shows was loaded before.
/// </remarks>
internal sealed class PartRenderer(IModuleGuard guard, RenderLimits limits, TimeProvider time)
{
    private static readonly HtmlString Failed = new("");

    /// <summary>The part's HTML; null when it has nothing to show or failed.</summary>
    public async ValueTask<IHtmlContent?> RenderAsync(
        IHtmlHelper html, ModuleIdentity module, string part, SharedPartAttribute? shared, Func<CancellationToken, ValueTask<SlotResult>> load)
    {
        var http = html.ViewContext.HttpContext;
        var sharing = PageSharing.Of(http);
        if (shared is null)
        {
            sharing?.Refuse();
        }
        else
        {
            sharing?.DependsOn(shared.DependsOn);
        }

        var content = await guard.RunAsync<IHtmlContent?>(
            module,
            part,
            async cancellation =>
            {
                var result = await LoadInTimeAsync(part, load, cancellation);
                return result.ViewPath is { } path ? await html.PartialAsync(path, result.Model, FreshViewData(html)) : null;
            },
            Failed,
            http.RequestAborted);
        if (!ReferenceEquals(content, Failed))
        {
            return content;
        }

        // A page that lacks a part is not passed on.
        sharing?.Refuse();
        var notes = http.RequestServices.GetRequiredService<OperatorNotes>();
        return await notes.NoteAsync(http, guard.IsOff(module, part) ? "part.off" : "part.failed", part, module.Id);
    }

    private async ValueTask<SlotResult> LoadInTimeAsync(
        string part, Func<CancellationToken, ValueTask<SlotResult>> load, CancellationToken caller)
    {
        using var limit = new CancellationTokenSource(limits.Load, time);
        using var visitor = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        var loading = load(limit.Token);
        if (loading.IsCompletedSuccessfully)
        {
            return loading.Result;
        }

        try
        {
            return await loading.AsTask().WaitAsync(limits.Load + limits.Grace, time, caller);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !caller.IsCancellationRequested)
        {
            throw new TimeoutException($"{part} took longer than {limits.Load.TotalSeconds} s.", e);
        }
    }

    // A part must not see the surrounding page's ViewData, errors or field prefix.
    private static ViewDataDictionary FreshViewData(IHtmlHelper html) => new(html.MetadataProvider, new ModelStateDictionary());
}
