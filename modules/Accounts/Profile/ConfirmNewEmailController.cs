using CommunityKit.Accounts.Frame;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Profile;

/// <summary>Confirming another address by its mailed link, in whatever browser the mail was opened.</summary>
internal sealed class ConfirmNewEmailController(ChangeEmail change) : PageController
{
    [HttpGet("account/email/confirm")]
    public async Task<IActionResult> Confirm(string? id, string? token) =>
        await change.FindAsync(id, token) is null ? LinkEnded() : View("ConfirmNewEmail", new LinkForm { Id = id!, Token = token! });

    [HttpPost("account/email/confirm")]
    public async Task<IActionResult> Confirm(LinkForm form)
    {
        if (await change.FindAsync(form.Id, form.Token) is not { } account || !(await change.ConfirmAsync(account, form.Token)).Succeeded)
        {
            return LinkEnded();
        }

        SayNext("said.email-changed");
        return ToPath(AccountPaths.SignIn);
    }
}
