using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Passwords;

/// <summary>
/// Sets a new password by a mailed link. Whoever can read the mailbox owns the account, so everything that somebody else may have left in it
/// ends: sessions, remembered devices, access tokens, links to providers, the lock. The second step stays.
/// </summary>
internal sealed class ResetPassword(
    AccountManager accounts, AccountChanges changes, MailQueue mails, IUnitOfWork work, AttemptLimits limits, Visitor visitor)
{
    /// <summary>Mails a link, if the address has an account. The caller cannot tell.</summary>
    /// <returns>False if this network address asked too often.</returns>
    public async Task<bool> AskAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        if (!limits.TryTake(AttemptLimit.MailFromAddress, visitor.RateKey))
        {
            return false;
        }

        if (limits.TryTake(AttemptLimit.MailToAccount, address.Key))
        {
            var account = await accounts.FindByEmailAsync(address.Text);
            var mail = mails.Create(account?.Id, MailKind.ResetPassword);
            await work.ExecuteAsync(
                (transaction, _) =>
                {
                    transaction.Enqueue(MailQueue.Name, mail);
                    return default;
                },
                cancellationToken);
        }

        return true;
    }

    /// <summary>The account of a link that still works.</summary>
    public async Task<Account?> FindAsync(string? id, string? token) =>
        token is not null
        && await accounts.FindByIdAsync(id ?? "") is { State: AccountState.Active } account
        && await accounts.VerifyUserTokenAsync(account, LinkTokens.Name, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;

    public Task<IdentityResult> SetAsync(Account account, string token, string password)
    {
        account.EmailConfirmed = true;
        changes.Activate(account);
        changes.Record(account, AccountEventKind.PasswordReset);
        mails.SendWith(account, MailKind.PasswordChanged);
        AccountChanges.EndSessions(account);
        AccountChanges.RevokeTokens(account);
        AccountChanges.Unlink(account);
        AccountChanges.Unlock(account);
        return accounts.ResetPasswordAsync(account, token, password);
    }
}
