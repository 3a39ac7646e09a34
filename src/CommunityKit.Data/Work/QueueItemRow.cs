namespace CommunityKit.Data.Work;

/// <summary>A queue item for the admin page.</summary>
internal sealed record QueueItemRow(
    Guid Id, string Queue, string State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset NextAt, string? LastError);
