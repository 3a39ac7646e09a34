using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Passwords;

/// <summary>Replaces a password that its owner knows. Every session ends; the caller begins a new one for this browser.</summary>
internal sealed class ChangePassword(AccountManager accounts, AccountChanges changes, MailQueue mails)
{
    public async Task<IdentityResult> RunAsync(Account account, string next)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, account, next) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, next);
        account.NewStamp();
        AccountChanges.EndSessions(account);
        changes.Record(account, AccountEventKind.PasswordChanged);
        mails.SendWith(account, MailKind.PasswordChanged);
        return await accounts.UpdateAsync(account);
    }
}
