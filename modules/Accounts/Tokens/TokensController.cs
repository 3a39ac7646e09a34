using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Tokens;

/// <summary>Making and revoking access tokens.</summary>
internal sealed class TokensController(
    AccountManager accounts, AccessTokens tokens, Authority authority, PermissionLabels labels, Reauthentication proof, IStringLocalizer<AccountsModule> texts)
    : MemberController(accounts)
{
    [HttpGet("account/security/tokens/new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View("NewToken", await PageAsync(new TokenForm(), cancellationToken));

    [HttpPost("account/security/tokens/new")]
    public async Task<IActionResult> New([Bind(Prefix = nameof(TokenPage.Form))] TokenForm form, CancellationToken cancellationToken)
    {
        var page = await PageAsync(form, cancellationToken);
        if (form.Scopes.Except(page.Scopes.Select(scope => scope.Value), StringComparer.Ordinal).Any())
        {
            ModelState.AddModelError("Form.Scopes", texts["token.too-much"]);
        }

        if (ModelState.IsValid && await proof.CheckAsync(Me, form.Password, cancellationToken) is { } refused)
        {
            ModelState.AddModelError("Form.Password", refused);
        }

        if (!ModelState.IsValid)
        {
            return View("NewToken", page);
        }

        if (await tokens.CreateAsync(Me.Id, form.Name, form.Scopes, TimeSpan.FromDays(form.Days), cancellationToken) is { } secret)
        {
            return View("TokenMade", secret);
        }

        ModelState.AddModelError("", texts["token.too-many", AccessTokens.MaxPerAccount]);
        return View("NewToken", page);
    }

    [HttpPost("account/security/tokens/{id:guid}/revoke")]
    public async Task<IActionResult> Revoke(Guid id, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Me.Id, id, cancellationToken);
        SayNext("said.token-revoked");
        return ToPath(AccountPaths.Security);
    }

    private async Task<TokenPage> PageAsync(TokenForm form, CancellationToken cancellationToken)
    {
        var own = await authority.PermissionsOfAsync(User, cancellationToken);
        var choices = labels.All
            .Where(label => own.Contains(label.Id))
            .Select(label => new SelectListItem($"{label.Module}: {label.Text}", label.Id, form.Scopes.Contains(label.Id)));
        return new TokenPage(form, [.. choices], Me.PasswordHash is not null);
    }
}
