namespace CommunityKit.Cms.Exchange;

/// <summary>What was last written into something from elsewhere: tells what a file changed from what editors changed.</summary>
public sealed class WrittenThing
{
    public const int MaxThing = 260;

    /// <summary>Kind and id, name or address of the thing, for example <c>menu:footer</c>.</summary>
    public required string Thing { get; set; }

    /// <summary>Hash of the record.</summary>
    public required string Hash { get; set; }

    /// <summary>State of the thing right after the writing; another one now means that editors changed it since.</summary>
    public long Token { get; set; }
}
