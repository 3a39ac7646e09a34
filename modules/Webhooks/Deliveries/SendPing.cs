using System.Text.Json.Nodes;
using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Deliveries;

/// <summary>Tries an endpoint out, whether it is on or off: one message without content, once, now.</summary>
internal sealed class SendPing(IUnitOfWork work, Deliver deliver)
{
    public const string Type = "webhooks.ping.v1";

    public async Task<Answer?> RunAsync(Guid endpoint, CancellationToken cancellationToken)
    {
        var delivery = await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var id = Guid.CreateVersion7(transaction.Now);
                await WebhookOutbox.AddAsync(transaction, id, Type, WebhookOutbox.Body(Type, transaction.Now, []), transaction.Now, token);
                return await WebhookOutbox.AddDeliveryAsync(transaction, id, endpoint, token);
            },
            cancellationToken);
        return await deliver.RunAsync(new DeliveryTask(delivery, 1), cancellationToken);
    }
}
