using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Sessions;

namespace CommunityKit.Accounts.Audit;

/// <summary>Writes the record of sign-ins and changes, in the transaction of the change itself.</summary>
internal sealed class AuditTrail(Visitor visitor)
{
    /// <summary>Adds a line; the caller saves the context.</summary>
    /// <param name="transaction">The transaction of the change.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="accountId">Whose account; null for unknown addresses and for roles.</param>
    /// <param name="detail">Key of a role, id of a permission, name of a token. No secrets, no names of people.</param>
    public void Add(Transaction transaction, AccountEventKind kind, Guid? accountId, string detail = "") =>
        transaction.Accounts().Events.Add(new AccountEvent
        {
            At = transaction.Now,
            Kind = kind,
            AccountId = accountId,
            ActorId = visitor.AccountId,
            Address = visitor.Network,
            Detail = detail.Length <= AccountEvent.MaxDetailLength ? detail : detail[..AccountEvent.MaxDetailLength],
        });
}
