using CommunityKit.Data;

namespace CommunityKit.Notifications;

/// <summary>
/// Tells people what happened. The message is written with the caller's transaction and leaves after the commit, once per id, through the
/// channels that the person agreed to: the inbox in the shop, mail. Thread-safe; a scoped service.
/// </summary>
public interface INotifications
{
    /// <summary>Tells somebody something. Repeating it with the same id changes nothing.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="notification">The message.</param>
    void Send(Transaction transaction, NewNotification notification);
}
