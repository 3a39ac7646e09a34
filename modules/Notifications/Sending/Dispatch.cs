using System.Text.Json;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Inbox;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Notifications.Sending;

/// <summary>
/// Decides where a message goes. Invariant: a message is taken on once per id, because its row, its place in the inbox and the item in the
/// mail queue are written by one transaction, and the row's key is the id.
/// </summary>
internal sealed partial class Dispatch(
    IUnitOfWork work, Templates templates, Receivers receivers, QuietHours quiet, InboxCounts counts, TimeProvider clock, ILogger<Dispatch> logger)
    : IQueueWorker<Notice>
{
    public async ValueTask RunAsync(Notice payload, JobContext context, CancellationToken cancellationToken)
    {
        var message = payload.Message;
        if (templates.Find(message.Template)?.Value is not { } template)
        {
            // The module that sent it was removed meanwhile; nobody knows the words any more.
            UnknownTemplate(logger, message.Template);
            return;
        }

        if (quiet.NotBefore(template.Kind, clock.GetUtcNow()) is { } later)
        {
            await work.ExecuteAsync((transaction, _) => { transaction.Enqueue(NoticeQueues.Dispatch, payload, later); return default; }, cancellationToken);
            return;
        }

        var receiver = await receivers.FindAsync(message, template.Kind, cancellationToken);
        await work.ExecuteAsync((transaction, token) => TakeOnAsync(transaction, payload, template, receiver, token), cancellationToken);
    }

    private async ValueTask TakeOnAsync(Transaction transaction, Notice notice, NotificationTemplate template, Receiver receiver, CancellationToken cancellationToken)
    {
        var db = transaction.Notifications();
        var message = notice.Message;
        var isNew = await db.TryInsertAsync(
            new SentMessage { Id = message.Id, Template = template.Name, Kind = template.Kind, MemberId = message.MemberId, At = transaction.Now },
            cancellationToken);
        if (!isNew)
        {
            return;
        }

        var inboxRefusal = receiver.RefusalOf(Channel.Inbox);
        if (inboxRefusal is null)
        {
            var memberId = message.MemberId!.Value;
            db.Inbox.Add(new InboxMessage
            {
                Id = message.Id,
                MemberId = memberId,
                Template = template.Name,
                Arguments = JsonSerializer.Serialize(message.Arguments, NotificationsJson.Default.IReadOnlyDictionaryStringString),
                Path = message.Path,
                At = transaction.Now,
            });
            transaction.OnCommitted(() => counts.Forget(memberId));
        }

        var mailRefusal = receiver.RefusalOf(Channel.Mail);
        if (mailRefusal is null)
        {
            transaction.Enqueue(NoticeQueues.Mail, notice);
        }

        db.Deliveries.Add(Of(message.Id, Channel.Inbox, inboxRefusal, DeliveryState.Sent, transaction.Now));
        db.Deliveries.Add(Of(message.Id, Channel.Mail, mailRefusal, DeliveryState.Waiting, transaction.Now));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Delivery Of(Guid id, Channel channel, string? refusal, DeliveryState state, DateTimeOffset at) =>
        new() { MessageId = id, Channel = channel, State = refusal is null ? state : DeliveryState.Skipped, Reason = refusal ?? "", At = at };

    [LoggerMessage(Level = LogLevel.Warning, Message = "No module declares the notification {Template} any more; it is dropped")]
    private static partial void UnknownTemplate(ILogger logger, string template);
}
