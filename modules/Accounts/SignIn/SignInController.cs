using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.Registration;
using CommunityKit.Accounts.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.SignIn;

/// <summary>The way in by password, and the way out.</summary>
internal sealed class SignInController(
    PasswordSignIn passwords, AccountSignIn signIn, RegisterMember registration, ISettings<AccountsSettings> settings, ProviderButtons providers,
    IStringLocalizer<AccountsModule> texts) : PageController
{
    [HttpGet("account/sign-in")]
    public Task<IActionResult> SignIn(string? returnUrl, CancellationToken cancellationToken) => ShowAsync(new SignInForm { ReturnUrl = returnUrl }, cancellationToken);

    [HttpPost("account/sign-in")]
    public async Task<IActionResult> SignIn([Bind(Prefix = nameof(SignInPage.Form))] SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form, cancellationToken);
        }

        var outcome = await passwords.RunAsync(form.Email, form.Password, form.StaySignedIn, cancellationToken);
        switch (outcome.Answer)
        {
            case SignInAnswer.Done:
                return this.GoOn(form.ReturnUrl);
            case SignInAnswer.SecondStep:
                return RedirectToAction(nameof(SecondStepController.Code), "SecondStep", new { form.ReturnUrl, Stay = form.StaySignedIn });
            case SignInAnswer.NotConfirmed:
                await registration.SendConfirmationAsync(outcome.Account!, cancellationToken);
                break;
            case SignInAnswer.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
        }

        ModelState.AddModelError("", texts["sign-in." + outcome.Answer]);
        return await ShowAsync(form, cancellationToken);
    }

    [HttpGet("account/sign-out")]
    public IActionResult SignOutPage() => View("SignOut");

    [HttpPost("account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return ToPath("/");
    }

    private async Task<IActionResult> ShowAsync(SignInForm form, CancellationToken cancellationToken)
    {
        form.Password = "";
        return View("SignIn", new SignInPage(form, settings.Current.AllowRegistration, User.Identity?.Name, await providers.ForVisitorsAsync(cancellationToken)));
    }
}
