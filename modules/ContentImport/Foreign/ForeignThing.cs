namespace CommunityKit.ContentImport.Foreign;

/// <summary>Something that a file of another system holds.</summary>
/// <param name="Row">Line of the file at which it begins, from 1.</param>
internal abstract record ForeignThing(long Row);
