using System.Globalization;
using CommunityKit.Messages;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Preferences;
using CommunityKit.Notifications.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Sending;

/// <summary>
/// Sends one mail. What the person wants is looked at once more: they may have changed their mind while it waited. A mail is marked as sent
/// after it left; should the host die in between it leaves again with the same id, which transports and mailboxes take for one.
/// </summary>
internal sealed class SendMail(
    IUnitOfWork work, Templates templates, Receivers receivers, QuietHours quiet, MessageWriter writer, UnsubscribeTokens tokens,
    ShopOrigin origin, IMessageSender sender, IDbContextFactory<NotificationsDb> reading, TimeProvider clock)
    : IQueueWorker<Notice>
{
    /// <summary>Why mail that people must be able to end is not sent while the shop's own address is unknown.</summary>
    public const string NoPublicAddress = "no-public-address";

    public async ValueTask RunAsync(Notice payload, JobContext context, CancellationToken cancellationToken)
    {
        var message = payload.Message;
        if (await IsSentAsync(message.Id, cancellationToken) || templates.Find(message.Template)?.Value is not { } template)
        {
            return;
        }

        if (quiet.NotBefore(template.Kind, clock.GetUtcNow()) is { } later)
        {
            await work.ExecuteAsync((transaction, _) => { transaction.Enqueue(NoticeQueues.Mail, payload, later); return default; }, cancellationToken);
            return;
        }

        var receiver = await receivers.FindAsync(message, template.Kind, cancellationToken);
        var shop = origin.Or(payload.Origin);
        var needsLink = template.Kind != NotificationKind.Transactional;
        var refusal = receiver.RefusalOf(Channel.Mail) ?? (needsLink && shop.Length == 0 ? NoPublicAddress : null);
        if (refusal is not null)
        {
            await MarkAsync(message.Id, DeliveryState.Skipped, refusal, cancellationToken);
            return;
        }

        try
        {
            var words = await writer.WriteAsync(template.Name, CultureInfo.GetCultureInfo(receiver.Culture), message, receiver.Name, shop, cancellationToken);
            var unsubscribe = needsLink ? shop + tokens.PathFor(message.MemberId!.Value, template.Kind) : null;
            await sender.SendAsync(
                new Message(receiver.Email!, words.Subject, writer.Letter(words, message, shop, unsubscribe, CultureInfo.GetCultureInfo(receiver.Culture)))
                {
                    Id = message.Id,
                    UnsubscribeUrl = unsubscribe,
                },
                cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The kind of the error and no more: its message may hold the address.
            await MarkAsync(message.Id, DeliveryState.Failed, e.GetType().Name, CancellationToken.None);
            throw;
        }

        await MarkAsync(message.Id, DeliveryState.Sent, "", CancellationToken.None);
    }

    private async Task<bool> IsSentAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AnyAsync(d => d.MessageId == id && d.Channel == Channel.Mail && d.State == DeliveryState.Sent, cancellationToken);
    }

    private Task<int> MarkAsync(Guid id, DeliveryState state, string reason, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) => await transaction.Notifications().Deliveries
            .Where(d => d.MessageId == id && d.Channel == Channel.Mail)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(d => d.State, state)
                    .SetProperty(d => d.Reason, reason.Length > Delivery.MaxReason ? reason.Substring(0, Delivery.MaxReason) : reason)
                    .SetProperty(d => d.At, transaction.Now),
                token),
        cancellationToken);
}
