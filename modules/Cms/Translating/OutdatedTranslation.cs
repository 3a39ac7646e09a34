namespace CommunityKit.Cms.Translating;

/// <summary>A translation whose source changed.</summary>
/// <param name="Id">The translation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Changes">How many fields and blocks changed.</param>
public sealed record OutdatedTranslation(Guid Id, string Title, string Culture, int Changes);
