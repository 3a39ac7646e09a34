using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Cms.Showing;

/// <summary>
/// The time as of which the pages of a request are shown: now, unless an editor looks ahead. The cookie carries it through the whole shop, and
/// counts for who may edit content only. One per request.
/// </summary>
public sealed class Moment(IHttpContextAccessor http)
{
    /// <summary>Name of the cookie with the instant.</summary>
    public const string Cookie = "ck-as-of";

    private bool _isKnown;
    private DateTimeOffset? _at;

    /// <summary>Shows this page as of an instant.</summary>
    public void Set(DateTimeOffset at) => (_isKnown, _at) = (true, at);

    /// <summary>UTC instant; null for now.</summary>
    public async ValueTask<DateTimeOffset?> AtAsync(CancellationToken cancellationToken)
    {
        if (_isKnown)
        {
            return _at;
        }

        _isKnown = true;
        if (http.HttpContext is { } context
            && DateTimeOffset.TryParseExact(context.Request.Cookies[Cookie], "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && context.RequestServices.GetService<IPermissionEvaluator>() is { } permissions
            && await permissions.HasAsync(context.User, CmsPermissions.Edit, cancellationToken))
        {
            _at = at;
            KeepPrivate(context.Response);
        }

        return _at;
    }

    private static void KeepPrivate(HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        return Task.CompletedTask;
    });
}
