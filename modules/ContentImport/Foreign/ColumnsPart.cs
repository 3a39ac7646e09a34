namespace CommunityKit.ContentImport.Foreign;

/// <summary>Blocks side by side.</summary>
/// <param name="Columns">What stands in each column, from left to right.</param>
internal sealed record ColumnsPart(IReadOnlyList<IReadOnlyList<BodyPart>> Columns) : BodyPart;
