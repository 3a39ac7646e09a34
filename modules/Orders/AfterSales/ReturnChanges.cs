using CommunityKit.Inventory;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// The one way to change returns: their order is locked first, then all of its returns are read, so that two decisions come one after the
/// other and the second finds the first. Order, return, money, stock and message are saved together.
/// </summary>
internal sealed class ReturnChanges(IUnitOfWork work, OrderChanges changes, ReturnRules rules, ReturnMessages messages, IStock stock)
{
    /// <summary>Asks for a return; repeating it with the same id changes nothing.</summary>
    public Task<(Refusal? Refusal, int Number)> RequestAsync(Guid orderId, ReturnWish wish, CancellationToken cancellationToken) => work.ExecuteAsync<(Refusal? Refusal, int Number)>(
        async (transaction, token) =>
        {
            if (await LoadAsync(transaction, orderId, token) is not var (order, returns))
            {
                return (Refusal.NotFound, 0);
            }

            if (returns.FirstOrDefault(r => r.Id == wish.Id) is { } known)
            {
                return ((Refusal?)null, known.Number);
            }

            var refusal = new ReturnCase(order, returns, rules.Current).Request(wish, transaction.Now, out var made);
            if (refusal is not null)
            {
                return (refusal, 0);
            }

            transaction.Context<OrdersDb>().Returns.Add(made!);
            await changes.SaveAsync(transaction, order, token);
            return (null, made!.Number);
        },
        cancellationToken);

    /// <summary>Does a step of a return; nothing is saved when it is refused.</summary>
    public Task<Refusal?> ApplyAsync(Guid returnId, Func<ReturnCase, Return, DateTimeOffset, Refusal?> step, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var orderId = await transaction.Context<OrdersDb>().Returns.Where(r => r.Id == returnId).Select(r => r.OrderId).FirstOrDefaultAsync(token);
            if (await LoadAsync(transaction, orderId, token) is not var (order, returns))
            {
                return Refusal.NotFound;
            }

            var back = returns.First(r => r.Id == returnId);
            var was = back.State;
            if (step(new ReturnCase(order, returns, rules.Current), back, transaction.Now) is { } refusal)
            {
                return refusal;
            }

            if (back.State != was)
            {
                messages.Tell(transaction, order, back);
            }

            if (was != ReturnState.Replacing && back.State == ReturnState.Replacing && !await HoldAsync(transaction, back, token))
            {
                return Refusal.SoldOut;
            }

            await changes.SaveAsync(transaction, order, token);
            return null;
        },
        cancellationToken);

    private static async ValueTask<(Order Order, List<Return> Returns)?> LoadAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken)
    {
        if (await OrderChanges.LoadAsync(transaction, orderId, cancellationToken) is not { } order)
        {
            return null;
        }

        var returns = await transaction.Context<OrdersDb>().Returns.Include(r => r.Lines.OrderBy(line => line.Position))
            .Where(r => r.OrderId == orderId).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return (order, returns);
    }

    /// <summary>Sets the replacement aside; it is the buyer's from now on.</summary>
    private async ValueTask<bool> HoldAsync(Transaction transaction, Return back, CancellationToken cancellationToken)
    {
        var pieces = ReturnCase.ReplacementOf(back).Select(p => new ReservationLine(p.LineId, p.VariantId, p.Quantity)).ToList();
        var held = await stock.ReserveAsync(transaction, new ReservationRequest(back.Id, pieces, transaction.Now.AddMinutes(1)), cancellationToken);
        return held.IsHeld && await stock.CommitAsync(transaction, back.Id, cancellationToken);
    }
}
