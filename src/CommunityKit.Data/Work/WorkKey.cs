namespace CommunityKit.Data.Work;

/// <summary>Names a subscriber, a queue or a job of the tenant.</summary>
internal readonly record struct WorkKey(WorkKind Kind, string Name);
