using System.Security.Claims;
using CommunityKit.Host.Owners;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CommunityKit.Host.Manager.Session;

/// <summary>The owner's session: eight hours from the last visit, ends with the browser, with the password, and on sign-out.</summary>
internal static class OwnerCookie
{
    public const string Scheme = "ck-host";

    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Scheme;
        options.Cookie.Path = HostPages.BasePath;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static Task SignInAsync(HttpContext context, OwnerAccount account)
    {
        var claims = new[] { new Claim(ClaimTypes.Name, account.Email), new Claim(StampClaim, account.SecurityStamp) };
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var owners = context.HttpContext.RequestServices.GetRequiredService<OwnerStore>();
        if (owners.Current?.SecurityStamp is not { } stamp || context.Principal?.FindFirstValue(StampClaim) != stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }
}
