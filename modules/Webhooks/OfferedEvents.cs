using CommunityKit.Accounts.Events;
using CommunityKit.Catalog.Events;
using CommunityKit.Inventory.Events;
using CommunityKit.Orders.Events;
using CommunityKit.Payments.Events;

namespace CommunityKit.Webhooks;

/// <summary>
/// The events of the commerce modules that other systems get, as far as the shop has these modules. Each part may load its module's types
/// only when it runs.
/// </summary>
internal static class OfferedEvents
{
    public static void Declare(ModuleBuilder module)
    {
        module.When("communitykit.orders", Orders);
        module.When("communitykit.payments", Payments);
        module.When("communitykit.inventory", Inventory);
        module.When("communitykit.catalog", Catalog);
        module.When("communitykit.accounts", Accounts);
    }

    private static void Orders(ModuleBuilder module)
    {
        module.WebhookEvent<OrderPlaced>("event.orders.placed");
        module.WebhookEvent<OrderPaid>("event.orders.paid");
        module.WebhookEvent<OrderShipped>("event.orders.shipped");
        module.WebhookEvent<OrderDelivered>("event.orders.delivered");
        module.WebhookEvent<OrderCompleted>("event.orders.completed");
        module.WebhookEvent<OrderCancelled>("event.orders.cancelled");
        module.WebhookEvent<OrderRefunded>("event.orders.refunded");
    }

    private static void Payments(ModuleBuilder module)
    {
        module.WebhookEvent<PaymentCaptured>("event.payments.captured");
        module.WebhookEvent<PaymentFailed>("event.payments.failed");
        module.WebhookEvent<RefundRecorded>("event.payments.refund-recorded");
        module.WebhookEvent<RefundSettled>("event.payments.refund-settled");
    }

    private static void Inventory(ModuleBuilder module) => module.WebhookEvent<StockAvailabilityChanged>("event.inventory.availability-changed");

    private static void Catalog(ModuleBuilder module)
    {
        module.WebhookEvent<ProductPublished>("event.catalog.product-published");
        module.WebhookEvent<ProductChanged>("event.catalog.product-changed");
        module.WebhookEvent<ProductUnpublished>("event.catalog.product-unpublished");
        module.WebhookEvent<VariantPriceChanged>("event.catalog.variant-price-changed");
    }

    /// <summary>Ids only: who a member is can be asked for by who may.</summary>
    private static void Accounts(ModuleBuilder module)
    {
        module.WebhookEvent<MemberRegistered>("event.accounts.member-registered");
        module.WebhookEvent<MemberStateChanged>("event.accounts.member-state-changed");
        module.WebhookEvent<MemberErased>("event.accounts.member-erased");
    }
}
