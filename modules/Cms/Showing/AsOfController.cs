using System.Globalization;
using CommunityKit.Cms.Editing;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Cms.Showing;

/// <summary>Begins and ends the look at the shop as it will be.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.AsOf)]
public sealed class AsOfController(TimeProvider clock) : Controller
{
    /// <summary>The shop as of an instant, or of a time in the shop's zone.</summary>
    [HttpPost("")]
    public IActionResult Begin(DateTimeOffset? at, string? path)
    {
        if (!ModelState.IsValid || at is not { } instant || instant <= clock.GetUtcNow())
        {
            return Redirect($"~/{ContentPaths.Calendar}?as-of=refused");
        }

        Response.Cookies.Append(Moment.Cookie, instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), Options());
        return Redirect(path is { Length: > 0 } && Url.IsLocalUrl(path) ? "~" + path : "~/");
    }

    /// <summary>Back to now.</summary>
    [HttpPost("end")]
    public IActionResult End()
    {
        Response.Cookies.Delete(Moment.Cookie, Options());
        return Redirect($"~/{ContentPaths.Calendar}");
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
        Path = Request.PathBase.HasValue ? Request.PathBase.Value : "/",
    };
}
