using CommunityKit.Data;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Notifications.Sending;

/// <summary>
/// Takes a message on: one queue item in the caller's transaction. That it is told once per id is settled when it leaves the queue
/// (<see cref="Dispatch"/>).
/// </summary>
internal sealed class SendNotification(Templates templates, QuietHours quiet, ShopOrigin origin) : INotifications
{
    public void Send(Transaction transaction, NewNotification notification)
    {
        if (templates.Find(notification.Template) is not { } template)
        {
            throw new ArgumentException($"No module declares the notification {notification.Template}. Declare it with module.Notification(…).", nameof(notification));
        }

        if (notification.MemberId is null == string.IsNullOrWhiteSpace(notification.Email))
        {
            throw new ArgumentException("A notification goes to a member or to a guest's address, to just one of them.", nameof(notification));
        }

        transaction.Enqueue(NoticeQueues.Dispatch, new Notice(notification, origin.Here), quiet.NotBefore(template.Value.Kind, transaction.Now));
    }
}
