using CommunityKit.UI.Csp;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Host.Security;

/// <summary>
/// Headers on every answer: a content security policy that lets only nonced scripts run, no sniffing, no foreign frames.
/// </summary>
internal static class SecurityHeaders
{
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var http = (HttpContext)state;
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.TryAdd("Referrer-Policy", "same-origin");
                headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(self), browsing-topics=()";
                headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
                if (http.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }

                if (headers.ContentSecurityPolicy.Count == 0)
                {
                    headers.ContentSecurityPolicy = PolicyFor(http);
                }

                return Task.CompletedTask;
            },
            context);
        return next(context);
    }

    /// <summary>Answers that are no pages need no nonce, and without one they can be cached.</summary>
    private static string PolicyFor(HttpContext http) =>
        http.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
            ? PagePolicy(CspNonce.Get(http), frameAncestors: "'self'")
            : "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The policy of a page.</summary>
    /// <param name="nonce">The nonce of its scripts and styles.</param>
    /// <param name="frameAncestors">Who may frame it.</param>
    /// <param name="formTargets">Origins that its forms may lead to beside its own, each with a blank in front.</param>
    public static string PagePolicy(string nonce, string frameAncestors, string formTargets = "") =>
        // No 'strict-dynamic': with it a library would run a script that came in a fragment without a nonce.
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; "
        + $"font-src 'self'; connect-src 'self'; form-action 'self'{formTargets}; base-uri 'none'; frame-ancestors {frameAncestors}; frame-src 'self'; "
        + "media-src 'self' blob:; manifest-src 'self'; worker-src 'self'";
}
