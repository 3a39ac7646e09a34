using CommunityKit.Payments;
using CommunityKit.Payments.Providers;
using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Settlement.Balances;

/// <summary>A member's balance as a way to pay: taken in one posting by the payment's id, given back by the refund's.</summary>
internal sealed class BalanceProvider(
    IUnitOfWork work, IDbContextFactory<SettlementDb> reading, MemberBalances balances, ISettings<SettlementSettings> settings, IStringLocalizer<SettlementModule> texts)
    : IPaymentProvider
{
    public const string Key = "balance";

    public async ValueTask<bool> IsAvailableAsync(PaymentQuery query, CancellationToken cancellationToken) =>
        settings.Current.PayByBalance
        && query.MemberId is { } member
        && query.Amount.Minor > 0
        && (await balances.OfAsync(member, query.Amount.Currency, cancellationToken)).Minor >= query.Amount.Minor;

    public async ValueTask<PaymentStart> StartAsync(ProviderPayment payment, PaymentStartRequest request, CancellationToken cancellationToken)
    {
        if (payment.MemberId is not { } member)
        {
            return new PaymentStart { Refusal = texts["pay.members-only"] };
        }

        var posting = new Posting(
            SpentKey(payment.Id),
            PostingKind.Spent,
            payment.Amount.Currency,
            new Entry(LedgerAccounts.Member, member, -payment.Amount.Minor),
            Entry.Of(LedgerAccounts.Clearing(Key), payment.Amount.Minor)) { MemberId = member, Note = payment.Reference };
        var outcome = await work.ExecuteAsync((transaction, token) => Books.PostAsync(transaction, posting, token), cancellationToken);
        return outcome == PostingOutcome.NotCovered ? new PaymentStart { Refusal = texts["pay.not-enough"] } : new PaymentStart { IsPaid = true };
    }

    public async ValueTask<ProviderAnswer> QueryAsync(ProviderPayment payment, CancellationToken cancellationToken)
    {
        var key = SpentKey(payment.Id);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Postings.AsNoTracking().FirstOrDefaultAsync(p => p.Key == key, cancellationToken) is { } spent
            ? new ProviderAnswer(payment.Id, PaymentState.Captured) { Amount = spent.Amount, TransactionNumber = spent.Id.ToString("N"), At = spent.At }
            : new ProviderAnswer(payment.Id, PaymentState.Open);
    }

    public async ValueTask<RefundState> RefundAsync(ProviderRefund refund, CancellationToken cancellationToken)
    {
        if (refund.Payment.MemberId is not { } member)
        {
            return RefundState.Refused;
        }

        var posting = new Posting(
            $"returned:{refund.Id}",
            PostingKind.ReturnedToBalance,
            refund.Amount.Currency,
            Entry.Of(LedgerAccounts.Clearing(Key), -refund.Amount.Minor),
            new Entry(LedgerAccounts.Member, member, refund.Amount.Minor)) { MemberId = member, Note = refund.Payment.Reference };
        await work.ExecuteAsync((transaction, token) => Books.PostAsync(transaction, posting, token), cancellationToken);
        return RefundState.Done;
    }

    /// <summary>Nobody outside speaks for the balance.</summary>
    public ProviderAnswer? Read(ProviderNotice notice) => null;

    private static string SpentKey(Guid payment) => $"spent:{payment}";
}
