namespace CommunityKit.Cms.Translating;

/// <summary>What an item was translated from, as it was then: what changed in the source since tells what is outdated.</summary>
public sealed class Translation
{
    public Guid ItemId { get; set; }

    public Guid SourceId { get; set; }

    /// <summary>The source's document as JSON when the translation was last said to follow it.</summary>
    public required string Source { get; set; }

    /// <summary>Token of that document.</summary>
    public long SourceToken { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }
}
