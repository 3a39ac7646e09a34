namespace CommunityKit.Settlement;

/// <summary>Balances, custody until receipt and the ledger of settlement.</summary>
public sealed class SettlementModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
