namespace CommunityKit.Cms.Translating;

/// <summary>An item of a set of translations.</summary>
public sealed record SetMember(Guid Id, string Culture, string Title);
