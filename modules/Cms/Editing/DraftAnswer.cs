namespace CommunityKit.Cms.Editing;

/// <summary>What the editor's page is told after it saved by itself.</summary>
/// <param name="Message">What to say, in the editor's language.</param>
/// <param name="Token">Token to go on from; null when nothing was written.</param>
/// <param name="Base">What the form goes on from; null when nothing was written.</param>
public sealed record DraftAnswer(string Message, string? Token, string? Base);
