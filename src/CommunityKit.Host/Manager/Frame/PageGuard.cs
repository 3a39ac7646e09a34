using CommunityKit.Host.Security;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.UI.Csp;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>
/// The shops of a host may share its origin, so a script that got into a shop's page could try to use the owner's session here. These pages
/// therefore answer navigations only (Fetch Metadata, W3C), cannot be framed, and cannot be reached through the window that opened them.
/// </summary>
internal static class PageGuard
{
    /// <summary>Last part of the only address that scripts may fetch: it has no form and no token in it.</summary>
    public const string FetchableSuffix = "/progress";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Dest"] is [{ } destination]
            && destination != "document"
            && !(HttpMethods.IsGet(request.Method) && request.Path.Value?.EndsWith(FetchableSuffix, StringComparison.Ordinal) == true))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.OnStarting(
            static state =>
            {
                var http = (HttpContext)state;
                var headers = http.Response.Headers;
                headers.CacheControl = "no-store";
                headers["Cross-Origin-Opener-Policy"] = "noopener-allow-popups";
                headers.XFrameOptions = "DENY";
                headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(CspNonce.Get(http), frameAncestors: "'none'", formTargets: ShopOrigins(http));
                return Task.CompletedTask;
            },
            context);
        await next(context);
    }

    /// <summary>"Open admin" is a form whose answer leads to the shop, which may have a host name of its own.</summary>
    private static string ShopOrigins(HttpContext http) => string.Concat(http.RequestServices.GetRequiredService<TenantSet>().All
        .SelectMany(slot => slot.Record.Hosts)
        .Distinct(StringComparer.Ordinal)
        .Select(host => $" {http.Request.Scheme}://{host}{(http.Request.Host.Port is { } port ? $":{port}" : "")}"));
}
