using System.Security.Claims;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Accounts.Sessions;

/// <summary>The cookies of signed-in browsers: how they are set, checked, and where visitors without one are sent.</summary>
internal static partial class SessionCookie
{
    /// <summary>How long a device needs no second step after the member asked for it.</summary>
    public static TimeSpan RememberDeviceFor { get; } = TimeSpan.FromDays(30);

    private static readonly TimeSpan SecondStepWithin = TimeSpan.FromMinutes(10);

    /// <summary>Adds the three cookies. Each tenant has names of its own: several may live on one host.</summary>
    public static AuthenticationBuilder AddAccountCookies(this AuthenticationBuilder authentication, string tenantId) => authentication
        .AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            Harden(options, "ck-user-" + tenantId);
            options.LoginPath = AccountPaths.SignIn;
            options.ReturnUrlParameter = AccountPaths.ReturnUrl;
            options.ExpireTimeSpan = SessionRegister.PersistentFor;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = ToSignIn;
            options.Events.OnRedirectToAccessDenied = ToRefusal;
        })
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            Harden(options, "ck-step-" + tenantId);
            options.ExpireTimeSpan = SecondStepWithin;
            options.SlidingExpiration = false;
        })
        .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options =>
        {
            Harden(options, "ck-device-" + tenantId);
            options.ExpireTimeSpan = RememberDeviceFor;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = ValidateDeviceAsync;
        });

    private static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var register = services.GetRequiredService<SessionRegister>();
        var aborted = context.HttpContext.RequestAborted;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(AccountClaims.Session), out var id)
            || await register.FindAsync(id, aborted) is not { } session
            || context.Principal.FindId() != session.Account.Id)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.ReplacePrincipal(services.GetRequiredService<AccountPrincipal>().Create(
            IdentityConstants.ApplicationScheme,
            session.Account,
            new Claim(AccountClaims.Session, id.ToString()),
            new Claim(AccountClaims.Method, session.Method.ToString())));
        try
        {
            await register.SeenAsync(session, aborted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The page matters more than the note that it was visited.
            LogNotRecorded(services.GetRequiredService<ILoggerFactory>().CreateLogger<SessionRegister>(), e);
        }
    }

    private static async Task ValidateDeviceAsync(CookieValidatePrincipalContext context)
    {
        var manager = context.HttpContext.RequestServices.GetRequiredService<AccountSignIn>();
        if (await manager.ValidateTwoFactorSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
        }
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!IsPage(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment would land inside the page: let the page itself go there.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = context.RedirectUri;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>Refused because the second step is missing: there is something to do about it. Otherwise the plain page says no.</summary>
    private static Task ToRefusal(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsPage(request) && context.HttpContext.User.HasClaim(c => c.Type == AccountClaims.NeedsTwoFactor))
        {
            var back = Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString);
            context.Response.Redirect($"{request.PathBase}{AccountPaths.TwoFactor}?{AccountPaths.ReturnUrl}={back}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(HttpRequest request) => !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The use of a session could not be recorded")]
    private static partial void LogNotRecorded(ILogger logger, Exception exception);
}
