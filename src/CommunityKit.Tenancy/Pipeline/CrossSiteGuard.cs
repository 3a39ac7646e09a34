using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>
/// Refuses state-changing requests that another site made a browser send: the second line behind antiforgery tokens, and the first for
/// JSON. Browsers name the origin of such requests (Fetch Metadata, W3C; Origin, RFC 6454); programs that are no browsers name none.
/// </summary>
internal static class CrossSiteGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || !IsForeign(request))
        {
            return next(context);
        }

        return Results.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "Cross-site request",
            detail: "Another site tried to change something in this shop. Open the shop itself and try again.").ExecuteAsync(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.Count > 0)
        {
            return site[0] is not ("same-origin" or "none");
        }

        return request.Headers.Origin is [{ } origin]
            && !string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
    }
}
