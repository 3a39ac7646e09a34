using CommunityKit.PaymentSandbox.Admin;
using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Cashier;
using CommunityKit.PaymentSandbox.Data;
using CommunityKit.PaymentSandbox.Shop;
using CommunityKit.PaymentSandbox.Signing;
using CommunityKit.PaymentSandbox.Webhooks;
using CommunityKit.Payments;
using CommunityKit.Payments.Providers;
using CommunityKit.UI.Admin;

namespace CommunityKit.PaymentSandbox;

/// <summary>A provider of payments for demos and tests, with every fault on demand.</summary>
public sealed class PaymentSandboxModule : IModule
{
    /// <summary>Id of the module and of its settings.</summary>
    internal const string Id = "communitykit.payments.sandbox";

    private const int LastChoice = 900;

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Settings<SandboxSettings>(Id);
        module.Data<SandboxDb>();
        module.PaymentProvider<SandboxProvider>(SandboxProvider.Key, "provider.name", "provider.description", LastChoice);
        module.AdminMenu(new AdminMenuItem(AdminSection.Orders, "module.name", "/" + SandboxController.Path, PaymentsPermissions.View) { Order = 90, Icon = "sliders-horizontal" });
        module.Queue<WebhookTask, WebhookWorker>(WebhookWorker.Queue);

        module.Services.AddScoped<SigningKeys>();
        module.Services.AddScoped<BankDesk>();
        module.Services.AddScoped<DecidePayment>();
        module.Services.AddSingleton<WebhookClient>();
    }
}
