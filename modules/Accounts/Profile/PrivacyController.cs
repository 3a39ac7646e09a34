using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Profile;

/// <summary>A copy of one's own data, and the end of one's account.</summary>
internal sealed class PrivacyController(
    AccountManager accounts, ExportData export, EraseAccount erase, Reauthentication proof, AccountSignIn signIn, TimeProvider clock,
    IStringLocalizer<AccountsModule> texts)
    : MemberController(accounts)
{
    [HttpGet("account/privacy")]
    public IActionResult Index() => View("Privacy", new ProofForm());

    [HttpPost("account/privacy/export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken) =>
        await export.RunAsync(Me.Id, cancellationToken) is { } data
            ? File(ExportFile.Pack(data, clock.GetUtcNow()), "application/zip", "my-data.zip")
            : NotFound();

    [HttpPost("account/privacy/erase")]
    public async Task<IActionResult> Erase(ProofForm form, CancellationToken cancellationToken)
    {
        if (await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            ModelState.AddModelError(nameof(form.Password), refused);
            return View("Privacy", form);
        }

        if (await erase.RunAsync(Me.Id, cancellationToken) == EraseAnswer.LastOwner)
        {
            ModelState.AddModelError("", texts["error.last-owner"]);
            return View("Privacy", form);
        }

        await signIn.SignOutAsync();
        return ToPath("/account/erased");
    }
}
