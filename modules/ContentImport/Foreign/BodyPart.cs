namespace CommunityKit.ContentImport.Foreign;

/// <summary>A part of a body.</summary>
internal abstract record BodyPart;
