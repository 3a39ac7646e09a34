using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Passwords;

/// <summary>
/// Asks who is signed in to prove it once more, before something that a stranger at an open browser must not do. Wrong passwords count like
/// those at the door.
/// </summary>
internal sealed class Reauthentication(
    AccountManager accounts, SessionRegister sessions, AttemptLimits limits, Visitor visitor, IStringLocalizer<AccountsModule> texts, TimeProvider clock)
{
    private static readonly TimeSpan EntryIsProof = TimeSpan.FromMinutes(15);

    /// <summary>Checks the proof.</summary>
    /// <param name="account">Who is signed in.</param>
    /// <param name="password">What was entered; who has no password here enters anew instead, by the host's ticket or a provider.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null if it is proved, else why not, in the reader's language.</returns>
    public async Task<string?> CheckAsync(Account account, string? password, CancellationToken cancellationToken)
    {
        if (account.PasswordHash is null)
        {
            var isFresh = visitor.SessionId is { } id
                && await sessions.FindAsync(id, cancellationToken) is { Method: SignInMethod.HostOwner or SignInMethod.Provider } session
                && clock.GetUtcNow() - session.CreatedAt < EntryIsProof;
            return isFresh ? null : texts["proof.enter-again"].Value;
        }

        if (!limits.TryTake(AttemptLimit.SignInOfAccount, account.EmailKey))
        {
            return texts["sign-in.TooMany"];
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return texts["proof.locked"];
        }

        if (!await accounts.CheckPasswordAsync(account, password ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            return texts["error.PasswordMismatch"];
        }

        limits.GiveBack(AttemptLimit.SignInOfAccount, account.EmailKey);
        return null;
    }
}
