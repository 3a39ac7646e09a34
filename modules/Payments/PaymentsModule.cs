namespace CommunityKit.Payments;

/// <summary>Money in and out, refunds and reconciliation.</summary>
public sealed class PaymentsModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
