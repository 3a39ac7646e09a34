using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Endpoints;
using CommunityKit.Webhooks.Sending;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Deliveries;

/// <summary>
/// Makes one try and writes down what came of it, with the next try in the same transaction: a crash in between sends the message once more,
/// under the same id, and loses none.
/// </summary>
internal sealed class Deliver(
    IDbContextFactory<WebhooksDb> reading, IUnitOfWork work, WebhookClient client, WebhookSecrets secrets, ISettings<WebhooksSettings> settings, TimeProvider clock)
{
    /// <returns>The answer; null if the try is not due any more.</returns>
    public async Task<Answer?> RunAsync(DeliveryTask task, CancellationToken cancellationToken)
    {
        if (await ReadAsync(task, cancellationToken) is not { } due)
        {
            return null;
        }

        var (delivery, message, endpoint) = due;
        var isPing = message.Type == SendPing.Type;
        if (!endpoint.IsActive && !isPing)
        {
            await work.ExecuteAsync((transaction, token) => HoldAsync(transaction, task, token), cancellationToken);
            return null;
        }

        var signing = secrets.Of(endpoint, clock.GetUtcNow());
        var answer = signing.Count == 0
            ? new Answer(null, DeliveryError.NoSecret, TimeSpan.Zero, null)
            : await client.SendAsync(
                endpoint.Url, WebhookMessage.WireId(message.Id), message.Body, signing, TimeSpan.FromSeconds(settings.Current.TimeLimitSeconds), cancellationToken);
        await work.ExecuteAsync((transaction, token) => RecordAsync(transaction, task, delivery, isPing, answer, token), cancellationToken);
        return answer;
    }

    private async Task<(Delivery Delivery, WebhookMessage Message, WebhookEndpoint Endpoint)?> ReadAsync(DeliveryTask task, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var found = await db.Deliveries.AsNoTracking()
            .Where(d => d.Id == task.DeliveryId && d.Run == task.Run && d.State == DeliveryState.Pending)
            .Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { Delivery = d, Message = m })
            .Join(db.Endpoints, x => x.Delivery.EndpointId, e => e.Id, (x, e) => new { x.Delivery, x.Message, Endpoint = e })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Delivery, found.Message, found.Endpoint);
    }

    private static async ValueTask HoldAsync(Transaction transaction, DeliveryTask task, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            "UPDATE whk_delivery SET state = 'Held', next_at = NULL WHERE id = @id AND run = @run AND state = 'Pending'",
            cancellationToken,
            ("id", task.DeliveryId),
            ("run", task.Run));

    private static async ValueTask RecordAsync(
        Transaction transaction, DeliveryTask task, Delivery delivery, bool isPing, Answer answer, CancellationToken cancellationToken)
    {
        var attempts = delivery.Attempts + 1;
        var pause = answer.IsAccepted || answer.IsGone || isPing ? null : RetrySchedule.After(attempts, answer.RetryAfter);
        var state = answer.IsAccepted ? DeliveryState.Delivered : pause is null ? DeliveryState.Failed : DeliveryState.Pending;
        var isMine = await transaction.ExecuteSqlAsync(
            """
            UPDATE whk_delivery SET state = @state, run = run + 1, attempts = @attempts, tried_at = @now, next_at = @next,
                status = @status, error = @error, milliseconds = @took
            WHERE id = @id AND run = @run AND state = 'Pending'
            """,
            cancellationToken,
            ("state", state),
            ("attempts", attempts),
            ("now", transaction.Now),
            ("next", transaction.Now + pause),
            ("status", answer.Status),
            ("error", answer.Error),
            ("took", (int)answer.Took.TotalMilliseconds),
            ("id", task.DeliveryId),
            ("run", task.Run)) == 1;
        if (!isMine)
        {
            return;
        }

        if (answer.IsAccepted)
        {
            await transaction.ExecuteSqlAsync(
                "UPDATE whk_endpoint SET accepted_at = @now WHERE id = @id", cancellationToken, ("now", transaction.Now), ("id", delivery.EndpointId));
        }
        else if (pause is not null)
        {
            transaction.Enqueue(DeliveryWorker.Queue, task with { Run = task.Run + 1 }, transaction.Now + pause);
        }
        else if (answer.IsGone)
        {
            await EndpointRegister.SwitchOffAsync(transaction, delivery.EndpointId, OffReason.Gone, cancellationToken);
        }
        else if (!isPing && await AcceptedNothingSinceAsync(transaction, delivery, cancellationToken))
        {
            await EndpointRegister.SwitchOffAsync(transaction, delivery.EndpointId, OffReason.Failing, cancellationToken);
        }
    }

    /// <summary>One message that a receiver cannot digest is no reason to keep the others from it.</summary>
    private static async ValueTask<bool> AcceptedNothingSinceAsync(Transaction transaction, Delivery delivery, CancellationToken cancellationToken) =>
        await transaction.FindSqlAsync(
            "SELECT COUNT(*) FROM whk_endpoint WHERE id = @id AND (accepted_at IS NULL OR accepted_at < @started)",
            r => r.GetInt64(0),
            cancellationToken,
            ("id", delivery.EndpointId),
            ("started", delivery.StartedAt)) == 1;
}
