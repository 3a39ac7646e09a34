namespace CommunityKit.PaymentSandbox;

/// <summary>A provider of payments for demos and tests, with every fault on demand.</summary>
public sealed class PaymentSandboxModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
