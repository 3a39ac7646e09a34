using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Members;
using CommunityKit.Notifications;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Everything that after-sales brings to the module.</summary>
internal static class AfterSalesDeclarations
{
    public static void AfterSales(this ModuleBuilder module)
    {
        module.Services.AddSingleton<ReturnRules>();
        module.Services.AddScoped<ReturnReads>().AddScoped<ReturnChanges>().AddScoped<ReturnOffers>().AddScoped<AskForReturn>();
        module.Services.AddScoped<ReturnMessages>().AddScoped<ReturnPhotos>().AddScoped<ReturnsApi>();
        module.Endpoints(ReturnRoutes.Map);
        module.Job<LapseReturns>("lapse-returns", JobSchedule.Every(TimeSpan.FromHours(1)));
        module.AdminMenu(new AdminMenuItem(AdminSection.Orders, "returns.title", "/" + ReturnPaths.Desk, OrderPermissions.View) { Order = 15, Icon = "undo-2" });
        module.AdminList<ReturnList>(ReturnPaths.List, OrderPermissions.View);
        module.Slot<AdminFrame, ReturnsCard>(AdminSlots.HomeCards, order: 21);
        module.Slot<OrderSnapshot, ReturnsOfOrder>(OrderSlots.OrderBelowState, order: 50);
        module.Slot<OrderSnapshot, ReturnsOnDesk>(OrderSlots.AdminAside, order: 50);
        module.MemberData<ReturnsOfMember>("returns");
        module.Handle<MemberErased, EraseReturns>("erase-returns");
        module.Queue<DeletedPhotos, DeletePhotos>(DeletePhotos.Queue);
        foreach (var (name, arguments) in ReturnMessages.Kinds)
        {
            module.Notification(new NotificationTemplate(name, NotificationKind.Transactional, $"message.{name}.subject", $"message.{name}.text") { Arguments = arguments });
        }
    }
}
