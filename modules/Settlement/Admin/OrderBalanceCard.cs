namespace CommunityKit.Settlement.Admin;

/// <summary>Money around an order.</summary>
/// <param name="Kept">Kept until it is completed.</param>
/// <param name="MemberId">The buyer; null for a guest.</param>
/// <param name="Balance">The buyer's balance.</param>
internal sealed record OrderBalanceCard(Money Kept, Guid? MemberId, Money? Balance);
