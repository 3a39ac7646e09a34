namespace CommunityKit.Search.Data;

internal static class TransactionExtensions
{
    /// <summary>The module's tables in this transaction.</summary>
    public static SearchDb Search(this Transaction transaction) => transaction.Context<SearchDb>();
}
