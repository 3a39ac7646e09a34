namespace CommunityKit.ContentImport.Bodies;

/// <summary>Something that was taken over with a loss.</summary>
/// <param name="Code">Stable reason, for example <c>element-left-out</c>.</param>
/// <param name="Message">What was lost and what to do, in English.</param>
public sealed record BodyNote(string Code, string Message);
