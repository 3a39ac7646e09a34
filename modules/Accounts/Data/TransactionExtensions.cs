namespace CommunityKit.Accounts.Data;

internal static class TransactionExtensions
{
    /// <summary>The module's tables in this transaction.</summary>
    public static AccountsDb Accounts(this Transaction transaction) => transaction.Context<AccountsDb>();
}
