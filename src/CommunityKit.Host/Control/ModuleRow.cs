namespace CommunityKit.Host.Control;

/// <summary>A module of a tenant in a list.</summary>
public sealed record ModuleRow(string Id, string Version, string Kind, string State, string? Reason, string? Publisher, IReadOnlyList<string> Needs, IReadOnlyList<string> UsedBy)
{
    /// <summary>Newest version that store and feeds have; null when it is the one that runs.</summary>
    public string? Newer { get; init; }

    /// <summary>Parts that failed and are off or were.</summary>
    public IReadOnlyList<string> FailingParts { get; init; } = [];
}
