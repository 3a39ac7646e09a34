using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Profile;

/// <summary>
/// Replaces an address once its mailbox answered. The page says the same whether another account has the wanted address or not; that account
/// is told by mail.
/// </summary>
internal sealed class ChangeEmail(AccountManager accounts, AccountChanges changes, MailQueue mails, AttemptLimits limits, IUnitOfWork work)
{
    /// <summary>Mails a link to the wanted address.</summary>
    /// <returns>False if too many mails were asked for.</returns>
    public async Task<bool> AskAsync(Account account, EmailAddress wanted, CancellationToken cancellationToken)
    {
        if (!limits.TryTake(AttemptLimit.MailToAccount, account.EmailKey) || !limits.TryTake(AttemptLimit.MailToAccount, wanted.Key))
        {
            return false;
        }

        var other = await accounts.FindByEmailAsync(wanted.Text);
        account.PendingEmail = wanted.Text;
        if (other is null || other.Id == account.Id)
        {
            mails.SendWith(account, MailKind.ChangeEmail, wanted.Text);
            await accounts.UpdateAsync(account);
            return true;
        }

        await accounts.UpdateAsync(account);
        await work.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.Enqueue(MailQueue.Name, mails.Create(other.Id, MailKind.AddressTaken));
                return default;
            },
            cancellationToken);
        return true;
    }

    /// <summary>The account of a link that still works.</summary>
    public async Task<Account?> FindAsync(string? id, string? token) =>
        token is not null
        && await accounts.FindByIdAsync(id ?? "") is { State: AccountState.Active, PendingEmail: { } wanted } account
        && await accounts.VerifyUserTokenAsync(account, LinkTokens.Name, UserManager<Account>.GetChangeEmailTokenPurpose(wanted), token)
            ? account
            : null;

    public Task<IdentityResult> ConfirmAsync(Account account, string token)
    {
        var (old, wanted) = (account.Email, account.PendingEmail!);
        account.PendingEmail = null;
        changes.Record(account, AccountEventKind.EmailChanged);
        AccountChanges.EndSessions(account);
        mails.SendWith(account, MailKind.EmailChanged, old);
        return accounts.ChangeEmailAsync(account, wanted, token);
    }
}
