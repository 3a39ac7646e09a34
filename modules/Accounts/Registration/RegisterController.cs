using System.Globalization;
using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Registration;

/// <summary>Making an account, and confirming its address.</summary>
internal sealed class RegisterController(
    RegisterMember registration, ConfirmEmail confirmation, AccountSignIn signIn, ISettings<AccountsSettings> settings, IStringLocalizer<AccountsModule> texts)
    : PageController
{
    [HttpGet("account/register")]
    public IActionResult Register(string? returnUrl) =>
        settings.Current.AllowRegistration ? View("Register", new RegisterForm { ReturnUrl = returnUrl }) : NotFound();

    [HttpPost("account/register")]
    public async Task<IActionResult> Register(RegisterForm form, CancellationToken cancellationToken)
    {
        if (!settings.Current.AllowRegistration)
        {
            return NotFound();
        }

        var address = EmailAddress.Parse(form.Email);
        if (address is null && ModelState.GetFieldValidationState(nameof(form.Email)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid)
        {
            ModelState.AddModelError(nameof(form.Email), texts["error.InvalidEmail"]);
        }

        if (!ModelState.IsValid)
        {
            return View("Register", form);
        }

        var result = await registration.RunAsync(address!.Value, form.Name, form.Password, CultureInfo.CurrentUICulture.Name, cancellationToken);
        if (result == RegisterResult.TooMany)
        {
            return TooMany("Register", form, texts["sign-in.TooMany"]);
        }

        if (result.Account is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false);
            return this.GoOn(form.ReturnUrl);
        }

        if (result.Problems.Count > 0)
        {
            AddProblems(result.Problems, nameof(form.Password));
            return View("Register", form);
        }

        return ToPath("/account/register/sent");
    }

    [HttpGet("account/register/sent")]
    public IActionResult Sent() => Say("register.sent", "/", "to-shop");

    /// <summary>Asks for a press of a button: mail programs open links to look at them, and must not confirm anything by that.</summary>
    [HttpGet("account/confirm")]
    public IActionResult Confirm(string? id, string? token) => View("ConfirmEmail", new LinkForm { Id = id ?? "", Token = token ?? "" });

    [HttpPost("account/confirm")]
    public async Task<IActionResult> Confirm(LinkForm form)
    {
        if (!await confirmation.RunAsync(form.Id, form.Token))
        {
            return LinkEnded();
        }

        SayNext("said.confirmed");
        return ToPath(AccountPaths.SignIn);
    }
}
