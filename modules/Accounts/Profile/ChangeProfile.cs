using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Profile;

/// <summary>Changes name and language; other modules hear of a new name.</summary>
internal sealed class ChangeProfile(AccountManager accounts)
{
    public Task<IdentityResult> RunAsync(Account account, string name, string culture)
    {
        if (account.Name != name)
        {
            account.Name = name;
            AccountChanges.Publish(account, new MemberRenamed(account.Id));
        }

        account.Culture = culture;
        return accounts.UpdateAsync(account);
    }
}
