using CommunityKit.Host.Owners;
using CommunityKit.Host.Security;
using CommunityKit.Host.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Session;

/// <summary>Sign in, sign out, change the password.</summary>
internal sealed partial class SessionController(OwnerStore owners, ILogger<SessionController> logger) : Controller
{
    private string From => ClientAddress.KeyOf(HttpContext.Connection.RemoteIpAddress);

    [AllowAnonymous]
    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        owners.NeedsSetup ? View("NoOwner")
        : User.Identity?.IsAuthenticated == true ? Go(returnUrl)
        : View(new SignInForm { ReturnUrl = returnUrl });

    [AllowAnonymous]
    [HttpPost("sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (owners.NeedsSetup)
        {
            return View("NoOwner");
        }

        if (ModelState.IsValid)
        {
            var outcome = owners.SignIn(form.Email, form.Password, From, out var account);
            if (outcome == OwnerSignIn.Done)
            {
                await OwnerCookie.SignInAsync(HttpContext, account!);
                LogSignedIn();
                return Go(form.ReturnUrl);
            }

            Refuse(outcome);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync(OwnerCookie.Scheme);
        return RedirectToAction("SignIn");
    }

    [HttpGet("password")]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("password")]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (ModelState.IsValid)
        {
            if (PasswordRules.Refusal(form.Password, User.Identity!.Name!) is { } reason)
            {
                ModelState.AddModelError(nameof(form.Password), HostTexts.Get(reason, PasswordRules.MinimumLength, PasswordRules.MaximumLength));
            }
            else if (form.Password != form.Again)
            {
                ModelState.AddModelError(nameof(form.Again), HostTexts.Get("password.differs"));
            }
        }

        if (ModelState.IsValid)
        {
            var outcome = owners.ChangePassword(form.Present, form.Password, From, out var account);
            if (outcome == OwnerSignIn.Done)
            {
                await OwnerCookie.SignInAsync(HttpContext, account!);
                LogPasswordChanged();
                TempData["said"] = HostTexts.Get("password.changed");
                return RedirectToAction("Password");
            }

            LogRefused(outcome);
            ModelState.AddModelError(
                nameof(form.Present), HostTexts.Get(outcome == OwnerSignIn.Locked ? "signIn.locked" : "password.wrong", SignInAttempts.Window.TotalMinutes));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    /// <summary>The same words for a wrong address and a wrong password.</summary>
    private void Refuse(OwnerSignIn outcome)
    {
        LogRefused(outcome);
        ModelState.AddModelError("", HostTexts.Get(outcome == OwnerSignIn.Locked ? "signIn.locked" : "signIn.wrong", SignInAttempts.Window.TotalMinutes));
    }

    private IActionResult Go(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) && new PathString(returnUrl!.Split('?', '#')[0]).StartsWithSegments(Request.PathBase)
            ? LocalRedirect(returnUrl)
            : RedirectToAction("Index", "Overview");

    [LoggerMessage(EventId = 121, Level = LogLevel.Information, Message = "The owner signed in")]
    private partial void LogSignedIn();

    [LoggerMessage(EventId = 122, Level = LogLevel.Warning, Message = "An owner's sign-in was refused: {Outcome}")]
    private partial void LogRefused(OwnerSignIn outcome);

    [LoggerMessage(EventId = 123, Level = LogLevel.Information, Message = "The owner's password was changed; all other sessions end")]
    private partial void LogPasswordChanged();
}
