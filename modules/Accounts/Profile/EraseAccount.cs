using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Roles;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Profile;

/// <summary>
/// Deletes an account for good. What is left is the record that it was erased, with an id that leads nowhere; other modules hear of it and
/// remove what they keep.
/// </summary>
internal sealed class EraseAccount(IUnitOfWork work, AuditTrail audit)
{
    public Task<EraseAnswer> RunAsync(Guid accountId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            if (!await OwnerRule.CanLoseAsync(transaction, accountId, token))
            {
                return EraseAnswer.LastOwner;
            }

            if (await db.Accounts.Where(a => a.Id == accountId).ExecuteDeleteAsync(token) == 0)
            {
                return EraseAnswer.Gone;
            }

            await db.SignInStates.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(token);
            await db.Sessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(token);
            await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(token);
            await db.AccessTokens.Where(t => t.AccountId == accountId).ExecuteDeleteAsync(token);
            await db.ExternalLogins.Where(l => l.AccountId == accountId).ExecuteDeleteAsync(token);
            await db.AccountRoles.Where(r => r.AccountId == accountId).ExecuteDeleteAsync(token);
            audit.Add(transaction, AccountEventKind.Erased, accountId);
            await db.SaveChangesAsync(token);

            // The record stays, without where the person was and what they called their tokens.
            await db.Events.Where(e => e.AccountId == accountId || e.ActorId == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Address, ""), token);
            await db.Events
                .Where(e => e.AccountId == accountId && (e.Kind == AccountEventKind.TokenCreated || e.Kind == AccountEventKind.TokenRevoked))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Detail, ""), token);
            transaction.Publish(new MemberErased(accountId));
            return EraseAnswer.Erased;
        },
        cancellationToken);
}
