namespace CommunityKit.Accounts.Audit;

/// <summary>One line of the record.</summary>
internal sealed record EventRow(Guid Id, DateTimeOffset At, string What, string Account, string Actor, string Network, string Detail);
