namespace CommunityKit.Customers.Data;

internal static class TransactionExtensions
{
    /// <summary>The module's tables in this transaction.</summary>
    public static CustomersDb Customers(this Transaction transaction) => transaction.Context<CustomersDb>();
}
