using CommunityKit.PaymentSandbox.Data;
using CommunityKit.PaymentSandbox.Signing;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.PaymentSandbox.Webhooks;

/// <summary>Sends notices as a provider does: until the shop has said 2xx, eight times at most, with growing pauses.</summary>
internal sealed class WebhookWorker(
    IDbContextFactory<SandboxDb> reading, IUnitOfWork work, WebhookClient client, SigningKeys keys, TimeProvider clock)
    : IQueueWorker<WebhookTask>
{
    private const int MaxAttempts = 8;

    public static QueueName<WebhookTask> Queue { get; } = new("payments.sandbox.webhook.v1");

    public async ValueTask RunAsync(WebhookTask payload, JobContext context, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Webhooks.AsNoTracking().FirstOrDefaultAsync(w => w.Id == payload.WebhookId, cancellationToken) is not { } webhook)
        {
            return;
        }

        var key = webhook.IsForged ? Signature.NewKey() : await keys.CurrentAsync(cancellationToken);
        var status = await client.SendAsync(webhook.Url, webhook.Body, key, clock.GetUtcNow(), cancellationToken);
        var attempts = webhook.Attempts + 1;
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                await transaction.Context<SandboxDb>().Webhooks.Where(w => w.Id == webhook.Id).TryUpdateAsync(
                    set => set.SetProperty(w => w.Attempts, attempts).SetProperty(w => w.Status, status).SetProperty(w => w.SentAt, transaction.Now), token);
                if (status is < 200 or > 299 && !webhook.IsForged && attempts < MaxAttempts)
                {
                    transaction.Enqueue(Queue, payload, transaction.Now + TimeSpan.FromSeconds(15 * Math.Pow(2, attempts - 1)));
                }
            },
            cancellationToken);
    }
}
