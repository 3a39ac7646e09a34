using System.Security.Claims;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityKit.Accounts.SignIn;

/// <summary>
/// Identity's sign-in with sessions as rows, the lock told only to who knows the password, and an end of the lock's blind spot in the second
/// step.
/// </summary>
internal sealed class AccountSignIn(
    AccountManager accounts,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<AccountSignIn> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    SessionRegister sessions,
    Visitor visitor,
    ISettings<AccountsSettings> settings)
    : SignInManager<Account>(accounts, accessor, claims, options, logger, schemes, confirmation)
{
    private bool _isByRecoveryCode;
    private bool _isByProvider;

    public override Task<bool> CanSignInAsync(Account user) =>
        Task.FromResult(user.State == AccountState.Active && (user.EmailConfirmed || !settings.Current.ConfirmEmail));

    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        // Verified in every case: answers must take equally long whether the account is locked or not.
        var isLocked = await UserManager.IsLockedOutAsync(user);
        if (!await UserManager.CheckPasswordAsync(user, password))
        {
            await UserManager.AccessFailedAsync(user);
            return SignInResult.Failed;
        }

        return isLocked ? SignInResult.LockedOut
            : await CanSignInAsync(user) ? SignInResult.Success
            : SignInResult.NotAllowed;
    }

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return SignInResult.Failed;
        }

        if (await UserManager.IsLockedOutAsync(user))
        {
            return SignInResult.LockedOut;
        }

        if (!await CanSignInAsync(user))
        {
            return SignInResult.NotAllowed;
        }

        _isByRecoveryCode = true;
        var result = await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);
        _isByRecoveryCode = false;
        if (!result.Succeeded)
        {
            await UserManager.AccessFailedAsync(user);
        }

        return result;
    }

    /// <summary>Lets in whom a provider vouches for; an account with a second step is asked for it all the same.</summary>
    public async Task<SignInResult> EnterByProviderAsync(Account user)
    {
        if (await UserManager.IsLockedOutAsync(user))
        {
            return SignInResult.LockedOut;
        }

        if (!await CanSignInAsync(user))
        {
            return SignInResult.NotAllowed;
        }

        _isByProvider = true;
        var result = await SignInOrTwoFactorAsync(user, isPersistent: false);
        _isByProvider = false;
        return result;
    }

    /// <summary>Every way in ends here: a session row is made, and the cookie names it.</summary>
    public override async Task SignInWithClaimsAsync(
        Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var method = MethodOf(additionalClaims);
        var properties = authenticationProperties ?? new AuthenticationProperties();
        var session = await sessions.BeginAsync(user, method, properties.IsPersistent, Context.RequestAborted);
        await base.SignInWithClaimsAsync(
            user,
            properties,
            [new Claim(AccountClaims.Session, session.Id.ToString()), new Claim(AccountClaims.Method, method.ToString())]);
    }

    /// <summary>After a change that ended all sessions: this browser goes on with a new one.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        var current = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var method = current.Principal?.FindFirst(AccountClaims.Method);
        await SignInWithClaimsAsync(
            user, new AuthenticationProperties { IsPersistent = current.Properties?.IsPersistent == true }, method is null ? [] : [method]);
    }

    public override async Task SignOutAsync()
    {
        if (visitor.AccountId is { } accountId && visitor.SessionId is { } sessionId)
        {
            await sessions.EndAsync(accountId, sessionId, AccountEventKind.SignedOut, Context.RequestAborted);
        }

        await base.SignOutAsync();
    }

    /// <summary>From Identity's own words ("pwd", "mfa") or ours.</summary>
    private SignInMethod MethodOf(IEnumerable<Claim> claims)
    {
        var said = claims.FirstOrDefault(claim => claim.Type is AccountClaims.Method)?.Value;
        return Enum.TryParse<SignInMethod>(said, out var method) ? method
            : said == "mfa" ? (_isByRecoveryCode ? SignInMethod.RecoveryCode : SignInMethod.TwoFactor)
            : _isByProvider ? SignInMethod.Provider
            : SignInMethod.Password;
    }
}
