using CommunityKit.Payments.Providers;

namespace CommunityKit.BenchPay;

/// <summary>A provider that the benchmark itself plays: it sends the buyer nowhere and believes signed notices.</summary>
public sealed class BenchPayModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module) =>
        module.PaymentProvider<BenchProvider>("bench", "module.name", "module.description");
}
