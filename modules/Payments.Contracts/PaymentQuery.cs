using CommunityKit.Monetary;

namespace CommunityKit.Payments;

/// <summary>What is to be paid.</summary>
/// <param name="Amount">The amount.</param>
public sealed record PaymentQuery(Money Amount)
{
    /// <summary>Member who pays; null for a guest.</summary>
    public Guid? MemberId { get; init; }
}
