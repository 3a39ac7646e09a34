namespace CommunityKit.Webhooks.Deliveries;

/// <summary>Sends a message once more, under the same id, with all its tries before it.</summary>
internal sealed class SendAgain(IUnitOfWork work)
{
    /// <returns>False if there is no such delivery, or its endpoint is off.</returns>
    public Task<bool> RunAsync(Guid deliveryId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await PlanAsync(
            transaction,
            "id = @id AND EXISTS (SELECT 1 FROM whk_endpoint e WHERE e.id = whk_delivery.endpoint_id AND e.is_active = @on)",
            token,
            ("id", deliveryId),
            ("on", true)) == 1,
        cancellationToken);

    /// <summary>What waited for an endpoint that is on again.</summary>
    public static ValueTask<int> HeldAsync(Transaction transaction, Guid endpoint, CancellationToken cancellationToken) =>
        PlanAsync(transaction, "endpoint_id = @endpoint AND state = 'Held'", cancellationToken, ("endpoint", endpoint));

    private static async ValueTask<int> PlanAsync(
        Transaction transaction, string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var planned = await transaction.QuerySqlAsync(
            $"""
            UPDATE whk_delivery SET state = 'Pending', run = run + 1, attempts = 0, started_at = @now, next_at = @now WHERE {condition}
            RETURNING id, run
            """,
            r => new DeliveryTask(r.GetGuid(0), r.GetInt32(1)),
            cancellationToken,
            [.. parameters, ("now", transaction.Now)]);
        planned.ForEach(task => transaction.Enqueue(DeliveryWorker.Queue, task));
        return planned.Count;
    }
}
