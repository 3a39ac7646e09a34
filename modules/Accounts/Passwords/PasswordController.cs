using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Passwords;

/// <summary>A forgotten password, and the first one of an invited person: both by mailed link.</summary>
internal sealed class PasswordController(ResetPassword reset, AcceptInvitation invitation, IStringLocalizer<AccountsModule> texts) : PageController
{
    [HttpGet("account/forgot-password")]
    public IActionResult Forgot() => View("ForgotPassword", new ForgotPasswordForm());

    [HttpPost("account/forgot-password")]
    public async Task<IActionResult> Forgot(ForgotPasswordForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View("ForgotPassword", form);
        }

        if (EmailAddress.Parse(form.Email) is not { } address)
        {
            ModelState.AddModelError(nameof(form.Email), texts["error.InvalidEmail"]);
            return View("ForgotPassword", form);
        }

        return await reset.AskAsync(address, cancellationToken)
            ? ToPath("/account/forgot-password/sent")
            : TooMany("ForgotPassword", form, texts["sign-in.TooMany"]);
    }

    [HttpGet("account/forgot-password/sent")]
    public IActionResult Sent() => Say("forgot.sent", AccountPaths.SignIn, "sign-in.title");

    [HttpGet("account/reset-password")]
    public async Task<IActionResult> Reset(string? id, string? token) =>
        await reset.FindAsync(id, token) is null ? LinkEnded() : View("ResetPassword", new NewPasswordForm { Id = id!, Token = token! });

    [HttpPost("account/reset-password")]
    public async Task<IActionResult> Reset(NewPasswordForm form)
    {
        if (await reset.FindAsync(form.Id, form.Token) is not { } account)
        {
            return LinkEnded();
        }

        if (ModelState.IsValid)
        {
            var result = await reset.SetAsync(account, form.Token, form.Password);
            if (result.Succeeded)
            {
                SayNext("said.password-set");
                return ToPath(AccountPaths.SignIn);
            }

            AddProblems(result.Errors, nameof(form.Password));
        }

        return View("ResetPassword", form);
    }

    [HttpGet("account/invitation")]
    public async Task<IActionResult> Invitation(string? id, string? token) =>
        await invitation.FindAsync(id, token) is { } account
            ? View("Invitation", new InvitationForm { Id = id!, Token = token!, Name = account.Name })
            : LinkEnded();

    [HttpPost("account/invitation")]
    public async Task<IActionResult> Invitation(InvitationForm form)
    {
        if (await invitation.FindAsync(form.Id, form.Token) is not { } account)
        {
            return LinkEnded();
        }

        if (ModelState.IsValid)
        {
            var result = await invitation.RunAsync(account, form.Name, form.Password);
            if (result.Succeeded)
            {
                SayNext("said.password-set");
                return ToPath(AccountPaths.SignIn);
            }

            AddProblems(result.Errors, nameof(form.Password));
        }

        return View("Invitation", form);
    }
}
