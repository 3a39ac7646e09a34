using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Setting up and switching off the second step.</summary>
internal sealed class TwoFactorController(
    AccountManager accounts,
    SecondStep step,
    Reauthentication proof,
    AccountSignIn signIn,
    ISettings<ShopSettings> shop,
    IStringLocalizer<AccountsModule> texts)
    : MemberController(accounts)
{
    /// <summary>Says what is about to happen; the secret is made by a press of the button, because a GET changes nothing.</summary>
    [HttpGet("account/security/two-factor")]
    public IActionResult Start(string? returnUrl) =>
        step.PendingKey(Me) is { } key ? Show(key, new TwoFactorForm { ReturnUrl = returnUrl }) : View("TwoFactorStart", new TwoFactorStart(returnUrl, IsRequired, Me.TwoFactorEnabled, Me.PasswordHash is not null));

    [HttpPost("account/security/two-factor/begin")]
    public async Task<IActionResult> Begin(string? returnUrl, ProofForm form, CancellationToken cancellationToken)
    {
        if (await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            ModelState.AddModelError(nameof(form.Password), refused);
            return View("TwoFactorStart", new TwoFactorStart(returnUrl, IsRequired, Me.TwoFactorEnabled, Me.PasswordHash is not null));
        }

        await step.BeginAsync(Me);
        return ToPath(returnUrl is null ? AccountPaths.TwoFactor : $"{AccountPaths.TwoFactor}?{AccountPaths.ReturnUrl}={Uri.EscapeDataString(returnUrl)}");
    }

    [HttpPost("account/security/two-factor")]
    public async Task<IActionResult> Enable([Bind(Prefix = nameof(TwoFactorPage.Form))] TwoFactorForm form, CancellationToken cancellationToken)
    {
        if (step.PendingKey(Me) is not { } key)
        {
            return ToPath(AccountPaths.TwoFactor);
        }

        if (ModelState.IsValid)
        {
            if (await step.EnableAsync(Me, form.Code, cancellationToken) is { } codes)
            {
                await signIn.RefreshSignInAsync(Me);
                return View("RecoveryCodes", new RecoveryCodesPage(codes, ReturnPath.Or(Request, form.ReturnUrl, AccountPaths.Security)));
            }

            ModelState.AddModelError("Form.Code", texts["sign-in.WrongCode"]);
        }

        return Show(key, form);
    }

    [HttpPost("account/security/two-factor/disable")]
    public async Task<IActionResult> Disable(ProofForm form, CancellationToken cancellationToken)
    {
        if (await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            return Refused(refused);
        }

        await step.DisableAsync(Me);
        await signIn.RefreshSignInAsync(Me);
        SayNext("said.two-factor-off");
        return ToPath(AccountPaths.Security);
    }

    [HttpPost("account/security/two-factor/codes")]
    public async Task<IActionResult> Renew(ProofForm form, CancellationToken cancellationToken)
    {
        if (!Me.TwoFactorEnabled)
        {
            return ToPath(AccountPaths.Security);
        }

        if (await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            return Refused(refused);
        }

        return await step.RenewCodesAsync(Me) is { } codes
            ? View("RecoveryCodes", new RecoveryCodesPage(codes, Request.PathBase + AccountPaths.Security))
            : ToPath(AccountPaths.Security);
    }

    [HttpGet("account/security/two-factor/manage")]
    public IActionResult Manage() => Me.TwoFactorEnabled ? View("TwoFactorManage", new ProofForm()) : ToPath(AccountPaths.Security);

    private bool IsRequired => User.HasClaim(claim => claim.Type == AccountClaims.NeedsTwoFactor);

    private ViewResult Refused(string why)
    {
        ModelState.AddModelError(nameof(ProofForm.Password), why);
        return View("TwoFactorManage", new ProofForm());
    }

    private ViewResult Show(string key, TwoFactorForm form)
    {
        var url = AppUrl.Of(shop.Current.Name.For(), Me.Email, key);
        form.Code = "";
        return View("TwoFactor", new TwoFactorPage(form, string.Join(' ', key.Chunk(4).Select(part => new string(part))), url, QrCode.Draw(url, texts["two-factor.picture"]), IsRequired));
    }
}
