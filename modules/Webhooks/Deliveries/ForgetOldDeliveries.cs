namespace CommunityKit.Webhooks.Deliveries;

/// <summary>Ends the log where the shop wants it to end.</summary>
internal sealed class ForgetOldDeliveries(IUnitOfWork work, ISettings<WebhooksSettings> settings) : IJob
{
    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, token) =>
        {
            var limit = transaction.Now - TimeSpan.FromDays(settings.Current.KeepDays);
            await transaction.ExecuteSqlAsync("DELETE FROM whk_delivery WHERE created_at < @limit AND state <> 'Pending'", token, ("limit", limit));
            await transaction.ExecuteSqlAsync(
                "DELETE FROM whk_message WHERE at < @limit AND NOT EXISTS (SELECT 1 FROM whk_delivery d WHERE d.message_id = whk_message.id)", token, ("limit", limit));
        },
        cancellationToken);
}
