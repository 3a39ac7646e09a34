using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.Registration;

/// <summary>Confirms the address of a new account by its mailed link. A second press changes nothing more.</summary>
internal sealed class ConfirmEmail(AccountManager accounts, AccountChanges changes)
{
    /// <returns>False if the link does not work, or no longer.</returns>
    public async Task<bool> RunAsync(string id, string token)
    {
        if (await accounts.FindByIdAsync(id) is not { State: AccountState.Active } account || token.Length == 0)
        {
            return false;
        }

        if (!account.EmailConfirmed)
        {
            changes.Activate(account);
            changes.Record(account, AccountEventKind.EmailConfirmed);
        }

        return (await accounts.ConfirmEmailAsync(account, token)).Succeeded;
    }
}
