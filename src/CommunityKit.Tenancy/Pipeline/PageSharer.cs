using System.Globalization;
using CommunityKit.Tenancy.Probing;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Csp;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>Gives a guest the page that was made for the guest before, where it may be shared; see <see cref="SharedPageAttribute"/>.</summary>
internal sealed class PageSharer(SharedPages pages, IAntiforgery forms, TimeProvider clock, string formCookie)
{
    private const int MaxLength = 512 * 1024;
    private const int MaxQuery = 300;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SharedPageAttribute>() is not { } page || !IsPlainGuest(context))
        {
            return next(context);
        }

        var key = KeyOf(context);
        return pages.Find(key, clock.GetUtcNow()) is { } known ? ServeAsync(context, known) : MakeAsync(context, next, page, key);
    }

    /// <summary>True for a visitor of whom nothing is known but the language.</summary>
    private bool IsPlainGuest(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.User.Identity?.IsAuthenticated != true
        && context.Request.QueryString.Value?.Length is null or < MaxQuery
        && !context.Request.Headers.ContainsKey("HX-Request")
        && !context.Request.Headers.ContainsKey(HeaderNames.Authorization)
        && context.Request.Cookies.Keys.All(name => name == formCookie || name == RequestLanguage.CookieName)
        && context.Features.Get<ProbeFeature>() is null;

    /// <summary>The route is part of it: whose page stands at <c>/</c> may change.</summary>
    private static string KeyOf(HttpContext context)
    {
        var request = context.Request;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return $"{CultureInfo.CurrentUICulture.Name} {route} {request.Scheme}://{request.Host.Value}{request.PathBase}{request.Path}{request.QueryString}";
    }

    private Task ServeAsync(HttpContext context, SharedPage page)
    {
        var token = page.NeedsToken ? forms.GetAndStoreTokens(context).RequestToken : null;
        context.Response.ContentType = page.ContentType;
        return page.WriteAsync(context.Response.Body, CspNonce.Get(context), token, context.RequestAborted);
    }

    private async Task MakeAsync(HttpContext context, RequestDelegate next, SharedPageAttribute page, string key)
    {
        var sharing = pages.Begin(context, page);
        var outward = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = outward;
        }

        if (sharing.IsAllowed && IsShareable(context.Response, made.Length))
        {
            var now = clock.GetUtcNow();
            var until = now + TimeSpan.FromSeconds(page.Seconds);
            pages.Keep(
                key,
                new SharedPage(
                    made.ToArray(),
                    context.Response.ContentType!,
                    CspNonce.Get(context),
                    TokenOf(context),
                    sharing.Tags,
                    sharing.Deadline is { } deadline && deadline < until ? deadline : until));
        }

        made.Position = 0;
        await made.CopyToAsync(outward, context.RequestAborted);
    }

    private bool IsShareable(HttpResponse response, long length) =>
        response.StatusCode == StatusCodes.Status200OK
        && length is > 0 and < MaxLength
        && response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
        && response.Headers.SetCookie.All(cookie => cookie?.StartsWith(formCookie + "=", StringComparison.Ordinal) == true);

    /// <summary>The token that the page's forms carry; a page without forms has none, and none is made for it.</summary>
    private string? TokenOf(HttpContext context) =>
        context.Response.Headers.SetCookie.Count > 0 || context.Request.Cookies.ContainsKey(formCookie)
            ? forms.GetTokens(context).RequestToken
            : null;
}
