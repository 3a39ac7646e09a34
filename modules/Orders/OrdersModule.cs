using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.Slots;
using CommunityKit.Cart;
using CommunityKit.Inventory.Events;
using CommunityKit.Notifications;
using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Api;
using CommunityKit.Orders.Cancelling;
using CommunityKit.Orders.Checkout;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Desk;
using CommunityKit.Orders.Editing;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Hooks;
using CommunityKit.Orders.Members;
using CommunityKit.Orders.Paying;
using CommunityKit.Orders.Placing;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.Showing;
using CommunityKit.Orders.Telling;
using CommunityKit.Payments.Events;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Orders;

/// <summary>Checkout, orders, shipping and after-sales.</summary>
public sealed class OrdersModule : IModule
{
    internal const string Id = "communitykit.orders";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(OrderPermissions.View, "permission.orders.view") { DefaultRoles = [RoleNames.Owner, RoleNames.Manager] },
            new Permission(OrderPermissions.Manage, "permission.orders.manage") { Implies = [OrderPermissions.View], DefaultRoles = [RoleNames.Owner, RoleNames.Manager] },
            new Permission(OrderPermissions.Refund, "permission.orders.refund") { Implies = [OrderPermissions.View], DefaultRoles = [RoleNames.Owner, RoleNames.Manager] });
        module.Settings<OrdersSettings>(Id);
        module.Data<OrdersDb>();
        module.Services.AddScoped<IOrders, Snapshots>();
        module.Services.AddScoped<OrderChanges>();
        module.Services.AddScoped<OrderReads>();
        Buying(module);
        Money(module);
        Ways(module);
        Members(module);
        Messages(module);
        Desk(module);
        module.AfterSales();
        module.Services.AddScoped<OrdersApi>();
        module.Services.AddScoped<CheckoutApi>();
        module.Endpoints(Routes.Map);
    }

    private static void Desk(ModuleBuilder module)
    {
        module.Services.AddScoped<EditOrder>();
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Orders, "admin.orders", "/" + DeskPaths.Orders, OrderPermissions.View) { Order = 10, Icon = "receipt" },
            new AdminMenuItem(AdminSection.Orders, "admin.parcels", "/" + DeskPaths.Parcels, OrderPermissions.Manage) { Order = 20, Icon = "truck" });
        module.AdminList<OrderList>(DeskPaths.List, OrderPermissions.View);
        module.Slot<AdminFrame, TodayCard>(AdminSlots.HomeCards, order: 20);
    }

    private static void Buying(ModuleBuilder module)
    {
        module.Services.AddScoped<Bills>();
        module.Services.AddScoped<PlaceOrder>();
        module.Services.AddSingleton<OrderNumbers>();
        module.Slot<CartContext, CheckoutButton>(CartSlots.Actions);
    }

    private static void Money(ModuleBuilder module)
    {
        module.Services.AddScoped<AskAgain>();
        module.Services.AddScoped<BeginPayment>();
        module.Services.AddScoped<CancelOrder>();
        module.Services.AddScoped<IHookRefusals, HookRefusals>();
        module.Handle<PaymentCaptured, OnPaymentCaptured>("captured");
        module.Handle<PaymentFailed, OnPaymentFailed>("failed");
        module.Handle<RefundSettled, OnRefundSettled>("refund-settled");
        module.Handle<ReservationLapsed, OnReservationLapsed>("lapsed");
        module.Job<CancelUnpaid>("cancel-unpaid", JobSchedule.Every(TimeSpan.FromMinutes(1)));
    }

    private static void Ways(ModuleBuilder module)
    {
        module.Services.AddScoped<Carriers>();
        module.Services.AddScoped<ReceiveParcels>();
        module.Services.AddScoped<ShipPieces>();
        module.FulfilmentMethod<DeliveryMethod>(DeliveryMethod.Prefix);
        module.Carrier<ManualCarrier>(ManualCarrier.Code, "carrier.manual");
        module.Job<ReceiveParcels>("receive", JobSchedule.Every(TimeSpan.FromHours(1)));
        module.Job<CompleteOrders>("complete", JobSchedule.Every(TimeSpan.FromHours(1)));
        module.Job<TrackParcels>("track", JobSchedule.Every(TimeSpan.FromMinutes(30)));
    }

    private static void Members(ModuleBuilder module)
    {
        module.Services.AddScoped<OrderAccess>();
        module.Services.AddScoped<OrderPages>();
        module.Services.AddScoped<MyOrders>();
        module.Services.AddScoped<Shown>();
        module.Services.AddSingleton<GuestAttempts>();
        module.Services.AddSingleton<InvoiceSeller>();
        module.MemberData<OrdersOfMember>("orders");
        module.Handle<MemberErased, EraseBuyer>("erase-buyer");
        module.Slot<AccountPage, OrdersTile>(AccountSlots.Tiles, order: 10);
    }

    private static void Messages(ModuleBuilder module)
    {
        module.Services.AddScoped<OrderMessages>();
        module.Handle<OrderPlaced, TellBuyer>("tell-placed");
        module.Handle<OrderPaid, TellBuyer>("tell-paid");
        module.Handle<OrderShipped, TellBuyer>("tell-shipped");
        module.Handle<OrderDelivered, TellBuyer>("tell-delivered");
        module.Handle<OrderCancelled, TellBuyer>("tell-cancelled");
        foreach (var (name, arguments) in OrderMessages.Kinds)
        {
            module.Notification(new NotificationTemplate(name, NotificationKind.Transactional, $"message.{name}.subject", $"message.{name}.text") { Arguments = arguments });
        }
    }
}
