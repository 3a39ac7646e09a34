namespace CommunityKit.Customers;

/// <summary>Addresses, segments and consents of customers.</summary>
public sealed class CustomersModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
