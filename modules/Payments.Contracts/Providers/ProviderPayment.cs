using CommunityKit.Monetary;

namespace CommunityKit.Payments.Providers;

/// <summary>A payment as a provider is told.</summary>
/// <param name="Id">The kit's id of it; the provider keeps it as the merchant's number.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Reference">What buyer and provider read on statements.</param>
/// <param name="ExpiresAt">UTC instant after which nobody waits for it; null for no limit.</param>
public sealed record ProviderPayment(Guid Id, Money Amount, string Reference, DateTimeOffset? ExpiresAt)
{
    /// <summary>Member who pays, for a provider inside the shop; null for a guest. Never to be told to a provider outside.</summary>
    public Guid? MemberId { get; init; }
}
