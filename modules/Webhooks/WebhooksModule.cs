using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.Webhooks.Admin;
using CommunityKit.Webhooks.Api;
using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks;

/// <summary>Tells other systems what happens in the shop.</summary>
public sealed class WebhooksModule : IModule
{
    /// <summary>Id of the module and of its settings.</summary>
    internal const string Id = "communitykit.webhooks";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(new Permission(WebhooksPermissions.Manage, "permission.manage"));
        module.Settings<WebhooksSettings>(Id);
        module.Data<WebhooksDb>();
        OfferedEvents.Declare(module);
        module.Queue<DeliveryTask, DeliveryWorker>(DeliveryWorker.Queue, new QueueOptions { Parallelism = 4 });
        module.Job<ForgetOldDeliveries>("forget-old-deliveries", JobSchedule.Cron("0 40 3 * * ?") with { WakesTenant = false });
        Domain(module.Services);
        module.Services.AddScoped<EndpointsApi>().AddScoped<DeliveriesApi>();
        module.Endpoints(WebhooksApi.Map);
        BackOffice(module);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<AddressGuard>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<IWebhookOutbox, WebhookOutbox>();
        services.AddScoped<EndpointRegister>();
        services.AddScoped<EndpointCheck>();
        services.AddScoped<Deliver>();
        services.AddScoped<SendPing>();
        services.AddScoped<SendAgain>();
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(new AdminMenuItem(AdminSection.Settings, "list.title", "/admin/" + EndpointList.Path, WebhooksPermissions.Manage) { Order = 60, Icon = "send" });
        module.AdminList<EndpointList>(EndpointList.Path, WebhooksPermissions.Manage);
        module.Slot<AdminFrame, SwitchedOffCard>(AdminSlots.HomeCards, order: 25);
    }
}
