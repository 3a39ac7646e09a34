namespace CommunityKit.Data.Queues;

/// <summary>An item of a queue.</summary>
/// <param name="Id">GUID v7.</param>
/// <param name="Queue">Wire name.</param>
/// <param name="Payload">JSON.</param>
/// <param name="DueAt">UTC; earliest start.</param>
/// <param name="Attempts">Attempts before this one.</param>
internal sealed record QueueItem(Guid Id, string Queue, string Payload, DateTimeOffset DueAt, int Attempts);
