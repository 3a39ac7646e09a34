namespace CommunityKit.Settlement.Admin;

/// <summary>A row of the list of balances.</summary>
internal sealed record BalanceRow(Guid MemberId, string Name, Money Balance, DateTimeOffset ChangedAt);
