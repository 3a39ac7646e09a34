namespace CommunityKit.Packaging.Locking;

/// <summary>One module in a plan.</summary>
/// <param name="Id">Module id.</param>
/// <param name="Change">What happens to it.</param>
/// <param name="From">Version that runs now; null when it comes in.</param>
/// <param name="To">Version that will run; null when it goes out.</param>
/// <param name="NewMigrations">Number of migrations that will be applied to the shop's tables.</param>
public sealed record PlanEntry(string Id, PlanChange Change, string? From, string? To, int NewMigrations);
