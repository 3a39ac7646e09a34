using CommunityKit.Settlement.Ledger;

namespace CommunityKit.Settlement.Balances;

/// <summary>Staff add to a member's balance or take from it, with a reason. Never from one member to another: that would be moving money for others.</summary>
internal sealed class AdjustBalance(IUnitOfWork work)
{
    /// <param name="id">Made by the form, so that sending it twice is harmless.</param>
    /// <param name="member">Whose balance.</param>
    /// <param name="amount">Above zero adds, below zero takes; not 0.</param>
    /// <param name="reason">In words; the member reads it.</param>
    /// <param name="by">Name of the member of staff.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<PostingOutcome> RunAsync(Guid id, Guid member, Money amount, string reason, string by, CancellationToken cancellationToken)
    {
        var posting = new Posting(
            $"adjusted:{id}",
            amount.Minor > 0 ? PostingKind.ToppedUp : PostingKind.TakenBack,
            amount.Currency,
            Entry.Of(LedgerAccounts.Goodwill, -amount.Minor),
            new Entry(LedgerAccounts.Member, member, amount.Minor)) { MemberId = member, Note = reason, Actor = by };
        return work.ExecuteAsync((transaction, token) => Books.PostAsync(transaction, posting, token), cancellationToken);
    }
}
