using CommunityKit.Host.Manager.Session;
using CommunityKit.Host.Owners;
using CommunityKit.Host.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Setup;

/// <summary>First run: makes the owner's account for whoever can read the console.</summary>
[AllowAnonymous]
[Route("setup")]
internal sealed partial class SetupController(OwnerStore owners, ILogger<SetupController> logger) : Controller
{
    [HttpGet("")]
    public IActionResult First(string? token) =>
        !owners.NeedsSetup ? RedirectToAction("Index", "Overview")
        : owners.IsSetupToken(token) ? View(new SetupForm { Token = token })
        : Refused();

    [HttpPost("")]
    public async Task<IActionResult> First(SetupForm form)
    {
        if (!owners.NeedsSetup)
        {
            return RedirectToAction("SignIn", "Session");
        }

        if (!owners.IsSetupToken(form.Token))
        {
            return Refused();
        }

        if (ModelState.IsValid)
        {
            if (PasswordRules.Refusal(form.Password, form.Email) is { } reason)
            {
                ModelState.AddModelError(nameof(form.Password), HostTexts.Get(reason, PasswordRules.MinimumLength, PasswordRules.MaximumLength));
            }
            else if (form.Password != form.Again)
            {
                ModelState.AddModelError(nameof(form.Again), HostTexts.Get("password.differs"));
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(form);
        }

        if (owners.TryCreate(form.Email, form.Password) is not { } account)
        {
            return RedirectToAction("SignIn", "Session");
        }

        LogCreated();
        await OwnerCookie.SignInAsync(HttpContext, account);
        return RedirectToAction("New", "Shops");
    }

    private ViewResult Refused()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Refused");
    }

    [LoggerMessage(EventId = 120, Level = LogLevel.Information, Message = "The owner's account was set up")]
    private partial void LogCreated();
}
