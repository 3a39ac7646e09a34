using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Passwords;

/// <summary>Lets an invited person choose name and password by the mailed link, once.</summary>
internal sealed class AcceptInvitation(AccountManager accounts, AccountChanges changes)
{
    /// <summary>The account of a link that still works.</summary>
    public async Task<Account?> FindAsync(string? id, string? token) =>
        token is not null
        && await accounts.FindByIdAsync(id ?? "") is { State: AccountState.Active, PasswordHash: null } account
        && await accounts.VerifyUserTokenAsync(account, LinkTokens.Name, LinkTokens.Invitation, token)
            ? account
            : null;

    public Task<IdentityResult> RunAsync(Account account, string name, string password)
    {
        account.Name = name;
        account.EmailConfirmed = true;
        changes.Activate(account);
        changes.Record(account, AccountEventKind.PasswordSet);
        return accounts.AddPasswordAsync(account, password);
    }
}
