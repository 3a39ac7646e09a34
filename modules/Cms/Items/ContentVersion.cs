namespace CommunityKit.Cms.Items;

/// <summary>An entry of an item's history. Never changed once it is written.</summary>
public sealed class ContentVersion
{
    public Guid ItemId { get; set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; set; }

    /// <summary>The document as JSON.</summary>
    public required string Document { get; set; }

    public VersionKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public Guid? ById { get; set; }

    /// <summary>Number of the version that was brought back, for <see cref="VersionKind.Restored"/>.</summary>
    public int? Of { get; set; }
}
