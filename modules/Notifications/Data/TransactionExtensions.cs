namespace CommunityKit.Notifications.Data;

internal static class TransactionExtensions
{
    /// <summary>The module's tables in this transaction.</summary>
    public static NotificationsDb Notifications(this Transaction transaction) => transaction.Context<NotificationsDb>();
}
