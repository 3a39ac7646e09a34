namespace CommunityKit.Admin.Home;

/// <summary>The way of a new shop to its first customer.</summary>
/// <param name="Steps">What to do, where, and whether it is done.</param>
public sealed record FirstStepsCard(IReadOnlyList<(string Label, string? Path, bool IsDone)> Steps);
