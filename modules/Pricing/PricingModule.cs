namespace CommunityKit.Pricing;

/// <summary>Price lists, offers, coupons, shipping fees and tax, each amount explained.</summary>
public sealed class PricingModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
