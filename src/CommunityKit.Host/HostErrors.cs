using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CommunityKit.Host.Assets;
using CommunityKit.Host.Manager.Frame;
using CommunityKit.Host.Texts;
using CommunityKit.Tenancy.Pipeline;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host;

/// <summary>
/// Answers of the host itself when no tenant can answer, and of its own pages when they cannot: in the kit's look and the visitor's language,
/// but without views, so that nothing can keep them from being written. Programs get problem+json.
/// </summary>
internal static partial class HostErrors
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (TenantUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "unavailable");
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception.StatusCode, KindOf(exception.StatusCode));
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HostErrors)), exception, context.TraceIdentifier);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "failed", context.TraceIdentifier);
        }
    }

    /// <summary>Gives an answer that is only a status a page that explains it.</summary>
    public static async Task FillAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
        {
            await AnswerAsync(context, context.Response.StatusCode, KindOf(context.Response.StatusCode));
        }
    }

    public static Task AnswerNoTenantAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status404NotFound, "noShop");

    public static Task AnswerSafeModeAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "safeMode");
    }

    /// <summary>Writes the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="kind">Which of the texts <c>error.{kind}.title</c> and <c>error.{kind}.text</c>.</param>
    /// <param name="number">What the visitor can tell and the operator finds in the log.</param>
    public static async Task AnswerAsync(HttpContext context, int status, string kind, string? number = null)
    {
        var culture = CultureInfo.GetCultureInfo(RequestLanguage.Preferred(context.Request, HostShop.Defaults));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        context.Response.StatusCode = status;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(
                statusCode: status,
                title: HostTexts.Get($"error.{kind}.title"),
                detail: HostTexts.Get($"error.{kind}.text"),
                extensions: number is null ? null : new Dictionary<string, object?> { ["requestId"] = number }).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = culture.Name;
        await context.Response.WriteAsync(Page(context, status, kind, number), context.RequestAborted);
    }

    private static string Page(HttpContext context, int status, string kind, string? number)
    {
        var kit = $"{AssetEndpoint.BasePath}/{EmbeddedAssets.Kit.Id}/{EmbeddedAssets.Kit.Version}";
        var title = Text($"error.{kind}.title");
        var theme = context.Request.Cookies["ck-theme"] is ("light" or "dark") and { } chosen ? $" data-theme=\"{chosen}\"" : "";
        return $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.Name}"{theme}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="icon" type="image/svg+xml" href="{kit}/favicon.svg">
            <link rel="stylesheet" href="{kit}/ck.css">
            </head>
            <body>
            <a class="ck-skip" href="#main">{Text("error.skip")}</a>
            <div class="ck-bare">
            <main class="ck-status" id="main" tabindex="-1">
            <p class="ck-status__code">{status}</p>
            <h1>{title}</h1>
            <p>{Text($"error.{kind}.text")}</p>
            {(number is null ? "" : $"<p class=\"ck-muted ck-small\">{Html.Encode(HostTexts.Get("error.number", number))}</p>")}
            <div class="ck-row"><a class="ck-btn ck-btn--primary" href="{Html.Encode(AgainUrl(context.Request))}">{Text("error.again")}</a></div>
            </main>
            </div>
            </body>
            </html>
            """;
    }

    private static string AgainUrl(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? "" : request.PathBase + (request.PathBase.HasValue ? "" : "/");

    private static string Text(string key) => Html.Encode(HostTexts.Get(key));

    private static string KindOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "notFound",
        StatusCodes.Status413PayloadTooLarge => "tooLarge",
        StatusCodes.Status429TooManyRequests => "tooMany",
        >= 500 => "failed",
        _ => "badRequest",
    };

    [LoggerMessage(EventId = 100, Level = LogLevel.Error, Message = "The host failed. Request {RequestId}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string requestId);
}
