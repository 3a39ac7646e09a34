namespace CommunityKit.Host.Control;

/// <summary>One module in a plan.</summary>
public sealed record PlanRow(string Id, string Change, string? From, string? To, int NewMigrations);
