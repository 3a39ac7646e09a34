using CommunityKit.Payments.Admin;
using CommunityKit.Payments.Api;
using CommunityKit.Payments.Begin;
using CommunityKit.Payments.Data;
using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Reconciliation;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Payments;

/// <summary>Money in and out, refunds and reconciliation.</summary>
public sealed class PaymentsModule : IModule
{
    /// <summary>Id of the module and of its settings.</summary>
    internal const string Id = "communitykit.payments";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(PaymentsPermissions.View, "permission.view") { DefaultRoles = [RoleNames.Manager] },
            new Permission(PaymentsPermissions.Manage, "permission.manage") { Implies = [PaymentsPermissions.View], DefaultRoles = [RoleNames.Manager] });
        module.Settings<PaymentsSettings>(Id);
        module.Data<PaymentsDb>();
        module.Queue<AskTask, AskWorker>(AskWorker.Queue, new QueueOptions { Parallelism = 2 });
        module.Queue<RefundTask, RefundWorker>(RefundWorker.Queue, new QueueOptions { Parallelism = 2 });
        module.Job<ForgetForgedNotices>("forget-forged-notices", JobSchedule.Cron("0 50 3 * * ?") with { WakesTenant = false });
        Domain(module.Services);
        module.Services.AddScoped<StaffApi>();
        module.Endpoints(PaymentsApi.Map);
        BackOffice(module);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(new AdminMenuItem(AdminSection.Orders, "list.title", "/admin/" + PaymentList.Path, PaymentsPermissions.View) { Order = 50, Icon = "wallet" });
        module.AdminList<PaymentList>(PaymentList.Path, PaymentsPermissions.View);
        module.AdminSearch<PaymentSearch>();
        module.Slot<AdminFrame, PaymentsAttention>(AdminSlots.HomeCards, order: 15);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddScoped<IPayments, PaymentRegister>();
        services.AddSingleton<PaymentReads>();
        services.AddScoped<ProviderDirectory>();
        services.AddScoped<ProviderCalls>();
        services.AddScoped<PaymentMethods>();
        services.AddScoped<BeginPayment>();
        services.AddScoped<AskProvider>();
        services.AddScoped<RefreshPayment>();
        services.AddScoped<RecordAnswer>();
        services.AddScoped<SettleRefund>();
        services.AddScoped<ResolveProblem>();
        services.AddScoped<ReceiveNotice>();
        services.AddSingleton<ForgedLimit>();
    }
}
