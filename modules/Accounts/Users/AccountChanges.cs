using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Users;

/// <summary>What is committed together with an account's save: the record, events, ended sessions. Each takes effect only with that save.</summary>
internal sealed class AccountChanges(AuditTrail audit, TimeProvider clock)
{
    public void Record(Account account, AccountEventKind kind, string detail = "") => account.Alongside((transaction, _) =>
    {
        audit.Add(transaction, kind, account.Id, detail);
        return default;
    });

    /// <summary>The account becomes usable; the first time other modules hear of it.</summary>
    public void Activate(Account account)
    {
        if (account.ActivatedAt is null)
        {
            account.ActivatedAt = clock.GetUtcNow();
            account.Alongside((transaction, _) =>
            {
                transaction.Publish(new MemberRegistered(account.Id));
                return default;
            });
        }
    }

    public static void GiveRoles(Account account, IEnumerable<string> roles)
    {
        foreach (var role in roles.Distinct(StringComparer.Ordinal).ToList())
        {
            account.Alongside((transaction, _) =>
            {
                transaction.Accounts().AccountRoles.Add(new AccountRole { AccountId = account.Id, Role = role, GrantedAt = transaction.Now });
                return default;
            });
        }
    }

    public static void EndSessions(Account account) =>
        account.Alongside((transaction, token) => SessionRegister.EndAllAsync(transaction, account.Id, token));

    public static void RevokeTokens(Account account) => account.Alongside(async (transaction, token) =>
        await transaction.Accounts().AccessTokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(token));

    /// <summary>Ends the links to people at providers: whoever made one could come back by it.</summary>
    public static void Unlink(Account account) => account.Alongside(async (transaction, token) =>
        await transaction.Accounts().ExternalLogins.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(token));

    public static void Unlock(Account account) =>
        account.Alongside((transaction, token) => Lockout.ClearAsync(transaction, account.Id, token));

    public static void RemoveSecondStep(Account account)
    {
        account.TwoFactorEnabled = false;
        account.AuthenticatorKey = null;
        account.PendingAuthenticatorKey = null;
        account.Alongside(async (transaction, token) =>
            await transaction.Accounts().RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(token));
    }

    public static void Publish(Account account, DomainEvent domainEvent) => account.Alongside((transaction, _) =>
    {
        transaction.Publish(domainEvent);
        return default;
    });
}
