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
    private static readonly TimeSpan OwnerEntryIsProof = TimeSpan.FromMinutes(15);

    /// <summary>Checks the proof.</summary>
    /// <param name="account">Who is signed in.</param>
    /// <param name="password">What was entered; the host's owner has no password here and enters anew by ticket instead.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null if it is proved, else why not, in the reader's language.</returns>
    public async Task<string?> CheckAsync(Account account, string? password, CancellationToken cancellationToken)
    {
        if (account.PasswordHash is null)
        {
            var isFresh = visitor.SessionId is { } id
                && await sessions.FindAsync(id, cancellationToken) is { Method: SignInMethod.HostOwner } session
                && clock.GetUtcNow() - session.CreatedAt < OwnerEntryIsProof;
            return isFresh ? null : texts["proof.enter-again"].Value;
        }

        if (!limits.TryTake(AttemptLimit.SignInOfAccount, account.EmailKey))
        {
            return texts["sign-in.too-many"];
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
