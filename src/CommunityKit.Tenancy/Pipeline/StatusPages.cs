using CommunityKit.Modules;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Texts;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>
/// Turns failures into answers that help: a page for people, problem+json for programs. Neither ever shows an exception's text.
/// </summary>
internal static partial class StatusPages
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && context.Features.Get<ProbeFeature>() is null)
        {
            if (context.Response.HasStarted)
            {
                throw;
            }

            await AnswerAsync(context, PageOf(context, exception));
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null }
            && context.Features.Get<ProbeFeature>() is null)
        {
            await AnswerAsync(context, new StatusPage(context.Response.StatusCode));
        }
    }

    private static StatusPage PageOf(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case PartIsOffException off:
                context.Response.Headers.RetryAfter = "30";
                return new StatusPage(StatusCodes.Status503ServiceUnavailable) { Part = NameOf(context, off.Module) };
            case BadHttpRequestException bad:
                return new StatusPage(bad.StatusCode);
            case AntiforgeryValidationException:
                return new StatusPage(StatusCodes.Status400BadRequest);
            case ModuleFailedException:
                break;
            default:
                LogUnhandled(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StatusPages)), exception, context.TraceIdentifier);
                break;
        }

        return new StatusPage(StatusCodes.Status500InternalServerError) { RequestId = context.TraceIdentifier };
    }

    private static string NameOf(HttpContext context, ModuleIdentity module) =>
        context.RequestServices.GetRequiredService<IModuleTexts>().Find(module.Id, "module.name", System.Globalization.CultureInfo.CurrentUICulture)
        ?? module.Id;

    private static async Task AnswerAsync(HttpContext context, StatusPage page)
    {
        context.Response.StatusCode = page.Code;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (WantsPage(context.Request))
        {
            await RenderAsync(context, page);
        }
        else
        {
            await Results.Problem(
                statusCode: page.Code,
                extensions: page.RequestId is { } id ? new Dictionary<string, object?> { ["requestId"] = id } : null).ExecuteAsync(context);
        }
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static async Task RenderAsync(HttpContext context, StatusPage page)
    {
        try
        {
            await KitPages.StatusAsync(context, page);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            // The frame itself failed, perhaps a theme's: say it without any view.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{page.Code}", context.RequestAborted);
        }
    }

    [LoggerMessage(EventId = 50, Level = LogLevel.Error, Message = "Unhandled exception. Request {RequestId}")]
    private static partial void LogUnhandled(ILogger logger, Exception exception, string requestId);
}
