namespace CommunityKit.Cms.References;

/// <summary>Something that can be chosen, for the editor's script.</summary>
public sealed record ReferenceResource(string Key, string Title, string Note, string? Picture);
