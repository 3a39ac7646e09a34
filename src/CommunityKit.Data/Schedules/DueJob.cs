namespace CommunityKit.Data.Schedules;

/// <summary>A job that was due and is leased.</summary>
/// <param name="DueAt">UTC instant of the occurrence; later ones that were missed as well are part of it.</param>
/// <param name="Attempt">From 1.</param>
internal sealed record DueJob(DateTimeOffset DueAt, int Attempt);
