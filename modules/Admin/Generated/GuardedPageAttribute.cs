using System.Runtime.ExceptionServices;
using CommunityKit.Admin.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Generated;

/// <summary>
/// Runs a page that shows another module's declaration, from reading to the last line of its view, in that module's guard: a list that
/// throws breaks itself, not the page that shows lists.
/// </summary>
public abstract class GuardedPageAttribute : Attribute, IAsyncResourceFilter
{
    private const string FailedView = "/Areas/communitykit.admin/Views/Failed.cshtml";

    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (FindPart(context) is not var (module, part))
        {
            await next();
            return;
        }

        ResourceExecutedContext? executed = null;
        var guard = http.RequestServices.GetRequiredService<IModuleGuard>();
        var succeeded = await guard.RunAsync(
            module,
            part,
            async _ =>
            {
                executed = await next();
                // A request that cannot be read is the sender's fault.
                if (executed is { ExceptionHandled: false, Exception: { } exception and not BadHttpRequestException })
                {
                    ExceptionDispatchInfo.Throw(exception);
                }

                return true;
            },
            fallback: false,
            http.RequestAborted);
        if (succeeded)
        {
            return;
        }

        var page = Failure(http, new FailedPage(module, IsOff: executed is null));
        if (executed is null)
        {
            context.Result = page;
            return;
        }

        executed.ExceptionHandled = true;
        if (http.Response.HasStarted)
        {
            // Half a download must not look like a whole one.
            http.Abort();
            return;
        }

        await page.ExecuteResultAsync(context);
    }

    /// <summary>Whose page it is, and its kind and name for the operator; null when nobody declared it.</summary>
    protected abstract (ModuleIdentity Module, string Part)? FindPart(ResourceExecutingContext context);

    private static ViewResult Failure(HttpContext http, FailedPage page) => new()
    {
        ViewName = FailedView,
        StatusCode = page.IsOff ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        ViewData = new ViewDataDictionary<FailedPage>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = page,
        },
    };
}
