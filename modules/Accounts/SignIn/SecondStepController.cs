using CommunityKit.Accounts.Frame;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.SignIn;

/// <summary>The second step of signing in: a code of the authenticator app, or one of the recovery codes.</summary>
internal sealed class SecondStepController(AccountSignIn signIn, IStringLocalizer<AccountsModule> texts) : PageController
{
    [HttpGet("account/sign-in/code")]
    public Task<IActionResult> Code(string? returnUrl, bool stay) => ShowAsync("Code", new CodeForm { ReturnUrl = returnUrl, Stay = stay });

    [HttpPost("account/sign-in/code")]
    public async Task<IActionResult> Code(CodeForm form) =>
        ModelState.IsValid && await signIn.TwoFactorAuthenticatorSignInAsync(form.Code, form.Stay, form.RememberDevice) is var result
            ? await AnswerAsync("Code", form, result)
            : await ShowAsync("Code", form);

    [HttpGet("account/sign-in/recovery")]
    public Task<IActionResult> Recovery(string? returnUrl) => ShowAsync("Recovery", new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("account/sign-in/recovery")]
    public async Task<IActionResult> Recovery(CodeForm form) =>
        ModelState.IsValid && await signIn.TwoFactorRecoveryCodeSignInAsync(form.Code) is var result
            ? await AnswerAsync("Recovery", form, result)
            : await ShowAsync("Recovery", form);

    private async Task<IActionResult> AnswerAsync(string view, CodeForm form, Microsoft.AspNetCore.Identity.SignInResult result)
    {
        if (result.Succeeded)
        {
            return this.GoOn(form.ReturnUrl);
        }

        ModelState.AddModelError(
            nameof(form.Code), texts[result.IsLockedOut ? "sign-in.Locked" : result.IsNotAllowed ? "sign-in.Disabled" : "sign-in.WrongCode"]);
        return await ShowAsync(view, form);
    }

    /// <summary>Only for who gave the right password a moment ago.</summary>
    private async Task<IActionResult> ShowAsync(string view, CodeForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not null)
        {
            return View(view, form);
        }

        SayNext("said.begin-again");
        return ToPath(form.ReturnUrl is null ? AccountPaths.SignIn : AccountPaths.SignInTo(form.ReturnUrl));
    }
}
