using CommunityKit.Settlement.Balances;

namespace CommunityKit.Settlement.Admin;

/// <summary>What the admin's page of a member's balance shows.</summary>
internal sealed record MemberBalancePage(string Name, StatementPage Statement, AdjustForm Form, bool MayAdjust);
