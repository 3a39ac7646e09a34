using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Tokens;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Sessions;

/// <summary>Everything by which somebody can get in: password, second step, devices, access tokens.</summary>
internal sealed class SecurityController(
    AccountManager accounts, AccountChanges changes, SessionRegister sessions, AccessTokens tokens, AccountSignIn signIn, Visitor visitor, TimeProvider clock,
    ProviderButtons providers) : MemberController(accounts)
{
    private readonly AccountManager _accounts = accounts;

    [HttpGet("account/security")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Security", new SecurityPage(
        Me.PasswordHash is not null,
        Me.TwoFactorEnabled,
        Me.TwoFactorEnabled ? await _accounts.CountRecoveryCodesAsync(Me) : 0,
        visitor.SessionId,
        await sessions.OfAsync(Me.Id, cancellationToken),
        await tokens.OfAsync(Me.Id, cancellationToken),
        clock.GetUtcNow())
    {
        Providers = await providers.ForMemberAsync(Me.Id, cancellationToken),
    });

    [HttpPost("account/security/sessions/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(Me.Id, id, AccountEventKind.SessionEnded, cancellationToken);
        SayNext("said.session-ended");
        return ToPath(AccountPaths.Security);
    }

    /// <summary>Ends all sessions and remembered devices by a new stamp; this browser goes on with a session of its own.</summary>
    [HttpPost("account/security/sessions/end-others")]
    public async Task<IActionResult> EndOthers()
    {
        Me.NewStamp();
        AccountChanges.EndSessions(Me);
        changes.Record(Me, AccountEventKind.SessionsEnded);
        var result = await _accounts.UpdateAsync(Me);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(Me);
        }

        SayNext(result.Succeeded ? "said.sessions-ended" : "error.ConcurrencyFailure");
        return ToPath(AccountPaths.Security);
    }
}
