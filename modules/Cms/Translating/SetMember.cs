namespace CommunityKit.Cms.Translating;

/// <summary>An item of a set of translations.</summary>
public sealed record SetMember(Guid Id, string Culture, string Title)
{
    /// <summary>The item that it follows; null where nobody said so.</summary>
    public Guid? SourceId { get; init; }
}
