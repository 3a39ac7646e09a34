using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Profile;

/// <summary>Asking for another address.</summary>
internal sealed class EmailController(
    AccountManager accounts, Reauthentication proof, ChangeEmail change, IStringLocalizer<AccountsModule> texts) : MemberController(accounts)
{
    [HttpGet("account/email")]
    public IActionResult Change() => Me.PasswordHash is null ? NotFound() : View("ChangeEmail", new EmailForm());

    [HttpPost("account/email")]
    public async Task<IActionResult> Change(EmailForm form, CancellationToken cancellationToken)
    {
        if (Me.PasswordHash is null)
        {
            return NotFound();
        }

        var address = EmailAddress.Parse(form.Email);
        if (address is null && form.Email.Length > 0)
        {
            ModelState.AddModelError(nameof(form.Email), texts["error.InvalidEmail"]);
        }

        if (ModelState.IsValid && await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            ModelState.AddModelError(nameof(form.Password), refused);
        }

        if (!ModelState.IsValid)
        {
            return View("ChangeEmail", form);
        }

        if (!await change.AskAsync(Me, address!.Value, cancellationToken))
        {
            return TooMany("ChangeEmail", form, texts["sign-in.TooMany"]);
        }

        return ToPath("/account/email/sent");
    }

    [HttpGet("account/email/sent")]
    public IActionResult Sent() => Say("email.sent", AccountPaths.Profile, "profile.title");
}
