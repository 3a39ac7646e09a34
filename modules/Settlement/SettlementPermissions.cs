namespace CommunityKit.Settlement;

/// <summary>Permissions of settlement.</summary>
internal static class SettlementPermissions
{
    /// <summary>See the ledger and the balances of members.</summary>
    public const string View = "settlement.view";

    /// <summary>Add to balances and take from them; includes <see cref="View"/>.</summary>
    public const string Manage = "settlement.manage";
}
