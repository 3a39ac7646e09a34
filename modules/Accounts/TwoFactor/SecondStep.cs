using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Switches the second step on and off. Each change ends all other sessions and forgets remembered devices.</summary>
internal sealed class SecondStep(AccountManager accounts, AccountChanges changes, MailQueue mails, AccountSecrets secrets, AuthenticatorCodes codes)
{
    /// <summary>Makes a secret for an app. The one in use, if any, works on until the first code of the new one.</summary>
    public Task<IdentityResult> BeginAsync(Account account)
    {
        account.PendingAuthenticatorKey = secrets.Protect(Totp.NewKey());
        return accounts.UpdateAsync(account);
    }

    /// <summary>The secret that is being set up, for the page; null if there is none.</summary>
    public string? PendingKey(Account account) => secrets.Unprotect(account.PendingAuthenticatorKey);

    /// <summary>Takes the new app into use if the code is right.</summary>
    /// <returns>The recovery codes, shown this once; null if the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(Account account, string code, CancellationToken cancellationToken)
    {
        if (PendingKey(account) is not { } key || !await codes.AcceptAsync(account.Id, key, code, cancellationToken))
        {
            return null;
        }

        account.AuthenticatorKey = account.PendingAuthenticatorKey;
        account.PendingAuthenticatorKey = null;
        account.TwoFactorEnabled = true;
        account.NewStamp();
        AccountChanges.EndSessions(account);
        changes.Record(account, AccountEventKind.TwoFactorEnabled);
        mails.SendWith(account, MailKind.TwoFactorEnabled);
        return await NewCodesAsync(account);
    }

    /// <summary>Makes new recovery codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(Account account)
    {
        changes.Record(account, AccountEventKind.RecoveryCodesRenewed);
        return await NewCodesAsync(account);
    }

    public Task<IdentityResult> DisableAsync(Account account)
    {
        AccountChanges.RemoveSecondStep(account);
        account.NewStamp();
        AccountChanges.EndSessions(account);
        changes.Record(account, AccountEventKind.TwoFactorDisabled);
        mails.SendWith(account, MailKind.TwoFactorDisabled);
        return accounts.UpdateAsync(account);
    }

    /// <summary>Saves the account with everything set on it before, so that codes and switch are on or off together.</summary>
    private async Task<IReadOnlyList<string>?> NewCodesAsync(Account account) =>
        await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count) is { } made ? [.. made] : null;
}
