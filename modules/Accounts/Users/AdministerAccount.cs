using System.Security.Claims;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Profile;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Users;

/// <summary>
/// What staff do to accounts of others. Everything is refused on accounts that may do more than whoever asks; see <see cref="Authority"/>.
/// </summary>
internal sealed class AdministerAccount(
    AccountManager accounts,
    AccountChanges changes,
    Authority authority,
    RoleDirectory directory,
    MailQueue mails,
    EraseAccount erase,
    Visitor visitor,
    IDbContextFactory<AccountsDb> reading,
    IStringLocalizer<AccountsModule> texts)
{
    /// <summary>Makes an account without a password and mails a link that sets one.</summary>
    public async Task<(Guid Id, (string Property, string Message)? Problem)> InviteAsync(
        ClaimsPrincipal user, EmailAddress address, string name, string culture, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        if (await RefusalOfRolesAsync(user, roles, cancellationToken) is { } refusal)
        {
            return (Guid.Empty, (nameof(UserModel.Roles), refusal));
        }

        var account = new Account { Name = name, Culture = culture };
        account.SetEmail(address);
        AccountChanges.GiveRoles(account, roles.Count == 0 ? [RoleNames.Member] : roles);
        changes.Record(account, AccountEventKind.Invited);
        mails.SendWith(account, MailKind.Invitation);
        var result = await accounts.CreateAsync(account);
        return (account.Id, result.Succeeded ? null : (nameof(UserModel.Email), result.Errors.First().Description));
    }

    /// <summary>Changes name, language and roles.</summary>
    /// <returns>Null when saved, else the property and why not.</returns>
    public async Task<(string Property, string Message)?> ChangeAsync(
        ClaimsPrincipal user, Account account, string name, string culture, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var had = await RolesOfAsync(account.Id, cancellationToken);
        if ((await authority.BeyondAsync(user, had, cancellationToken)).Count > 0)
        {
            return ("", texts["users.beyond"]);
        }

        var (given, taken) = (roles.Except(had, StringComparer.Ordinal).ToList(), had.Except(roles, StringComparer.Ordinal).ToList());
        if (await RefusalOfRolesAsync(user, given, cancellationToken) is { } refusal)
        {
            return (nameof(UserModel.Roles), refusal);
        }

        if (account.Name != name)
        {
            AccountChanges.Publish(account, new MemberRenamed(account.Id));
            changes.Record(account, AccountEventKind.Changed);
        }

        (account.Name, account.Culture) = (name, culture);
        AccountChanges.GiveRoles(account, given);
        foreach (var role in given)
        {
            changes.Record(account, AccountEventKind.RoleGiven, role);
        }

        TakeRoles(account, taken);
        return await SaveAsync(account) is { } problem ? (nameof(UserModel.Roles), problem) : null;
    }

    /// <summary>Does one of the bulk actions.</summary>
    /// <returns>Null when done, else why not, in the reader's language.</returns>
    public async Task<string?> RunAsync(Guid id, UserAction action, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return texts["users.gone"];
        }

        if ((await authority.BeyondAsync(visitor.Principal, await RolesOfAsync(id, cancellationToken), cancellationToken)).Count > 0)
        {
            return texts["users.beyond"];
        }

        return Prepare(account, action) is { } refusal ? refusal : await SaveAsync(account);
    }

    /// <summary>Deletes an account for good.</summary>
    /// <returns>Null when done, else why not.</returns>
    public async Task<string?> EraseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (id == visitor.AccountId)
        {
            return texts["users.not-oneself"];
        }

        if ((await authority.BeyondAsync(visitor.Principal, await RolesOfAsync(id, cancellationToken), cancellationToken)).Count > 0)
        {
            return texts["users.beyond"];
        }

        return await erase.RunAsync(id, cancellationToken) == EraseAnswer.LastOwner ? texts["error.last-owner"].Value : null;
    }

    private string? Prepare(Account account, UserAction action)
    {
        switch (action)
        {
            case UserAction.Invite when account is not { PasswordHash: null, IsHostOwner: false, State: AccountState.Active }:
                return texts["users.not-invited"];
            case UserAction.Invite:
                changes.Record(account, AccountEventKind.Invited);
                mails.SendWith(account, MailKind.Invitation);
                return null;
            case UserAction.Unlock:
                AccountChanges.Unlock(account);
                changes.Record(account, AccountEventKind.Unlocked);
                return null;
            case UserAction.Enable when account.State == AccountState.Disabled:
                account.State = AccountState.Active;
                changes.Record(account, AccountEventKind.Enabled);
                AccountChanges.Publish(account, new MemberStateChanged(account.Id, IsActive: true));
                return null;
            case UserAction.ResetTwoFactor when account.TwoFactorEnabled:
                AccountChanges.RemoveSecondStep(account);
                account.NewStamp();
                AccountChanges.EndSessions(account);
                changes.Record(account, AccountEventKind.TwoFactorReset);
                mails.SendWith(account, MailKind.TwoFactorDisabled);
                return null;
            case UserAction.Disable when account.Id == visitor.AccountId:
                return texts["users.not-oneself"];
            case UserAction.Disable when account.State == AccountState.Active:
                account.Alongside((transaction, token) => KeepAnOwnerAsync(transaction, account.Id, token));
                account.State = AccountState.Disabled;
                account.NewStamp();
                AccountChanges.EndSessions(account);
                changes.Record(account, AccountEventKind.Disabled);
                AccountChanges.Publish(account, new MemberStateChanged(account.Id, IsActive: false));
                return null;
            default:
                return null;
        }
    }

    private void TakeRoles(Account account, IReadOnlyList<string> roles)
    {
        if (roles.Contains(RoleNames.Owner))
        {
            account.Alongside((transaction, token) => KeepAnOwnerAsync(transaction, account.Id, token));
        }

        foreach (var role in roles)
        {
            account.Alongside(async (transaction, token) =>
                await transaction.Accounts().AccountRoles.Where(r => r.AccountId == account.Id && r.Role == role).ExecuteDeleteAsync(token));
            changes.Record(account, AccountEventKind.RoleTaken, role);
        }
    }

    private static async ValueTask KeepAnOwnerAsync(Transaction transaction, Guid accountId, CancellationToken cancellationToken)
    {
        if (!await OwnerRule.CanLoseAsync(transaction, accountId, cancellationToken))
        {
            throw new LastOwnerException();
        }
    }

    private async Task<string?> SaveAsync(Account account)
    {
        try
        {
            var result = await accounts.UpdateAsync(account);
            return result.Succeeded ? null : result.Errors.First().Description;
        }
        catch (LastOwnerException)
        {
            return texts["error.last-owner"];
        }
    }

    private async Task<string?> RefusalOfRolesAsync(ClaimsPrincipal user, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var known = (await directory.ReadAsync(cancellationToken)).Select(role => role.Key);
        if (roles.Except(known, StringComparer.Ordinal).Any())
        {
            return texts["users.no-such-role"];
        }

        return (await authority.BeyondAsync(user, roles, cancellationToken)).Count > 0 ? texts["users.role-beyond"].Value : null;
    }

    private async Task<List<string>> RolesOfAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.AccountRoles.Where(r => r.AccountId == accountId).Select(r => r.Role).ToListAsync(cancellationToken);
    }
}
