using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host;

/// <summary>
/// Answers of the host itself when no tenant can answer: plain pages without any module's code, in Chinese and English at once, because
/// nobody knows the visitor's shop.
/// </summary>
internal static partial class HostErrors
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (TenantUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await AnswerAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                "店铺暂时打不开，请稍后再试。",
                "This shop cannot be opened at the moment. Please try again in a few seconds.");
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HostErrors)), exception, context.TraceIdentifier);
            await AnswerAsync(
                context,
                StatusCodes.Status500InternalServerError,
                $"出错了，已记录。编号 {context.TraceIdentifier}",
                $"Something went wrong and was recorded. Number {context.TraceIdentifier}");
        }
    }

    public static Task AnswerNoTenantAsync(HttpContext context) => AnswerAsync(
        context, StatusCodes.Status404NotFound, "这个地址没有店铺。", "There is no shop at this address.");

    public static Task AnswerSafeModeAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return AnswerAsync(
            context, StatusCodes.Status503ServiceUnavailable, "店铺维护中，请稍后再来。", "This shop is under maintenance. Please come back in a minute.");
    }

    private static async Task AnswerAsync(HttpContext context, int status, string chinese, string english)
    {
        context.Response.StatusCode = status;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(statusCode: status, detail: english).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{status}</title></head>
            <body><main><h1>{status}</h1><p>{chinese}</p><p lang="en">{english}</p></main></body></html>
            """,
            context.RequestAborted);
    }

    [LoggerMessage(EventId = 100, Level = LogLevel.Error, Message = "The host failed. Request {RequestId}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string requestId);
}
