namespace CommunityKit.Host.Control;

/// <summary>An earlier or the present module set.</summary>
public sealed record GenerationRow(long Number, DateTimeOffset CreatedAt, string Actor, string Reason, IReadOnlyDictionary<string, string> Modules);
