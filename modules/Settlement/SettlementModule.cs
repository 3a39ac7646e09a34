using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.Slots;
using CommunityKit.Orders;
using CommunityKit.Orders.Events;
using CommunityKit.Payments.Events;
using CommunityKit.Payments.Providers;
using CommunityKit.Settlement.Admin;
using CommunityKit.Settlement.Balances;
using CommunityKit.Settlement.Custody;
using CommunityKit.Settlement.Data;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Slots;

namespace CommunityKit.Settlement;

/// <summary>Balances, custody until receipt and the ledger of settlement.</summary>
public sealed class SettlementModule : IModule
{
    /// <summary>Id of the module and of its settings.</summary>
    internal const string Id = "communitykit.settlement";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(SettlementPermissions.View, "permission.view") { DefaultRoles = [RoleNames.Manager] },
            new Permission(SettlementPermissions.Manage, "permission.manage") { Implies = [SettlementPermissions.View] });
        module.Settings<SettlementSettings>(Id);
        module.Data<SettlementDb>();

        module.Handle<PaymentCaptured, KeepInCustody>("keep-in-custody");
        module.Handle<RefundRecorded, GiveBack>("owe-refund");
        module.Handle<RefundSettled, GiveBack>("give-back");
        module.Handle<OrderCompleted, ReleaseToShop>("release-to-shop");

        module.PaymentProvider<BalanceProvider>(BalanceProvider.Key, "provider.name", "provider.description", order: 50);
        module.Slot<AccountPage, BalanceTile>(AccountSlots.Tiles, order: 60);
        module.MemberData<BalanceData>("balance");
        module.Services.AddSingleton<MemberBalances>();
        module.Services.AddScoped<AdjustBalance>();
        BackOffice(module);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Orders, "ledger.title", "/admin/" + LedgerList.Path, SettlementPermissions.View) { Order = 60, Icon = "coins" },
            new AdminMenuItem(AdminSection.Orders, "balances.title", "/admin/" + BalanceList.Path, SettlementPermissions.View) { Order = 61, Icon = "wallet" },
            new AdminMenuItem(AdminSection.Orders, "proof.title", LedgerController.ProofPath, SettlementPermissions.View) { Order = 62, Icon = "shield-check" });
        module.AdminList<LedgerList>(LedgerList.Path, SettlementPermissions.View);
        module.AdminList<BalanceList>(BalanceList.Path, SettlementPermissions.View);
        module.Slot<OrderSnapshot, OrderBalance>(OrderSlots.AdminAside, order: 60);
        module.Services.AddScoped<AccountNames>();
        module.Services.AddScoped<ProveBooks>();
    }
}
