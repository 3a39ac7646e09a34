using CommunityKit.Orders.Events;
using CommunityKit.Settlement.Ledger;

namespace CommunityKit.Settlement.Custody;

/// <summary>An order is completed: what is still kept for it is the shop's.</summary>
internal sealed class ReleaseToShop : IEventHandler<OrderCompleted>
{
    public async ValueTask HandleAsync(OrderCompleted domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        await SubjectLock.CompleteAsync(transaction, domainEvent.OrderId, cancellationToken);
        foreach (var currency in await CurrenciesAsync(transaction, domainEvent.OrderId, cancellationToken))
        {
            await PostAsync(transaction, domainEvent.OrderId, $"completed:{domainEvent.OrderId}:{currency}", currency, cancellationToken);
        }
    }

    public static async ValueTask PostAsync(Transaction transaction, Guid subject, string key, string currency, CancellationToken cancellationToken)
    {
        var kept = await Books.BalanceAsync(transaction, LedgerAccounts.Custody, subject, currency, cancellationToken);
        if (kept > 0)
        {
            await Books.PostAsync(
                transaction,
                new Posting(key, PostingKind.Completed, currency, new Entry(LedgerAccounts.Custody, subject, -kept), Entry.Of(LedgerAccounts.Revenue, kept)) { SubjectId = subject },
                cancellationToken);
        }
    }

    private static async Task<List<string>> CurrenciesAsync(Transaction transaction, Guid subject, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        command.CommandText = "SELECT currency FROM stl_balance WHERE account = 'custody' AND owner_id = @id AND balance_minor > 0";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", subject);
        command.Parameters.Add(parameter);
        var currencies = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            currencies.Add(reader.GetString(0));
        }

        return currencies;
    }
}
