namespace CommunityKit.Jobs;

/// <summary>Facts about one run of a job or one queue item.</summary>
/// <param name="RunId">Id of the run or item (GUID v7); the same in every attempt of an item.</param>
/// <param name="DueAt">UTC instant at which it was due.</param>
/// <param name="Attempt">1 for the first attempt.</param>
public sealed record JobContext(Guid RunId, DateTimeOffset DueAt, int Attempt);
