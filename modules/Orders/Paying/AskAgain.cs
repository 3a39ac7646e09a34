using CommunityKit.Orders.Data;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;
using CommunityKit.Payments;

namespace CommunityKit.Orders.Paying;

/// <summary>The payment that a buyer goes on with: the one that is open with the same provider, else a new one for what is due.</summary>
internal sealed class AskAgain(IUnitOfWork work, OrderChanges changes, IPayments payments)
{
    /// <summary>
    /// The same for an order that was just read with its payments: an open payment is found without writing. Should it close meanwhile, it
    /// cannot be begun.
    /// </summary>
    public async Task<Guid?> RunAsync(Order read, string provider, CancellationToken cancellationToken) =>
        read.DueMinor > 0 && OpenOf(read, provider) is { } open ? open.Id : await RunAsync(read.Id, provider, cancellationToken);

    /// <summary>Id of the payment to begin with; null when nothing is due.</summary>
    public Task<Guid?> RunAsync(Guid orderId, string provider, CancellationToken cancellationToken) => work.ExecuteAsync<Guid?>(
        async (transaction, token) =>
        {
            if (await OrderChanges.LoadAsync(transaction, orderId, token) is not { } order || order.DueMinor == 0)
            {
                return null;
            }

            if (OpenOf(order, provider) is { } open)
            {
                return open.Id;
            }

            // Other open payments stay open: money that still comes by them is recorded, and sent back if the order is paid by then.
            var payment = order.Ask(Guid.CreateVersion7(transaction.Now), provider, transaction.Now);
            payments.Create(transaction, new NewPayment(payment.Id, order.Id, new Money(payment.AmountMinor, order.Currency), provider, order.Number)
            {
                MemberId = order.MemberId,
                ExpiresAt = order.State == OrderState.AwaitingPayment ? order.PayUntil : null,
            });
            await changes.SaveAsync(transaction, order, token);
            return payment.Id;
        },
        cancellationToken);

    private static OrderPayment? OpenOf(Order order, string provider) =>
        order.Payments.FirstOrDefault(p => p.State == PaymentState.Open && p.Provider == provider && p.AmountMinor == order.DueMinor);
}
