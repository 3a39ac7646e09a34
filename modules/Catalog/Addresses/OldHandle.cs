namespace CommunityKit.Catalog.Addresses;

/// <summary>An address that once led somewhere.</summary>
public sealed class OldHandle
{
    public HandleKind Kind { get; init; }

    public string Handle { get; init; } = "";

    /// <summary>Where it leads now; null when the thing was deleted.</summary>
    public Guid? TargetId { get; set; }

    public DateTimeOffset Since { get; set; }
}
