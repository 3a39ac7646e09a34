namespace CommunityKit.ContentImport.Moving;

/// <summary>Value of a picture field.</summary>
internal sealed record FieldPicture(string Path, string Alt);
