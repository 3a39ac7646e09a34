namespace CommunityKit.Webhooks.Data;

internal static class TransactionExtensions
{
    /// <summary>The module's tables in this transaction.</summary>
    public static WebhooksDb Webhooks(this Transaction transaction) => transaction.Context<WebhooksDb>();
}
