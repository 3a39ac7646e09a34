namespace CommunityKit.Data.Work;

/// <summary>A job's schedule for the admin page.</summary>
internal sealed record ScheduleRow(
    string Job,
    string State,
    string Schedule,
    DateTimeOffset DueAt,
    DateTimeOffset NextAt,
    bool IsRunning,
    DateTimeOffset? LastStartedAt,
    DateTimeOffset? LastFinishedAt,
    string? LastResult,
    string? LastError);
