using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Passwords;

/// <summary>Changing one's own password.</summary>
internal sealed class ChangePasswordController(AccountManager accounts, Reauthentication proof, ChangePassword change, AccountSignIn signIn)
    : MemberController(accounts)
{
    [HttpGet("account/password")]
    public IActionResult Change() => Me.PasswordHash is null ? NotFound() : View("ChangePassword", new ChangePasswordForm());

    [HttpPost("account/password")]
    public async Task<IActionResult> Change(ChangePasswordForm form, CancellationToken cancellationToken)
    {
        if (Me.PasswordHash is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await proof.CheckAsync(Me, form.Current, cancellationToken) is { } refused)
        {
            ModelState.AddModelError(nameof(form.Current), refused);
        }

        if (ModelState.IsValid)
        {
            var result = await change.RunAsync(Me, form.Next);
            if (result.Succeeded)
            {
                await signIn.RefreshSignInAsync(Me);
                SayNext("said.password-changed");
                return ToPath(AccountPaths.Security);
            }

            AddProblems(result.Errors, nameof(form.Next));
        }

        return View("ChangePassword", form);
    }
}
