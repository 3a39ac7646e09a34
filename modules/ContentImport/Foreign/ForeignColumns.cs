namespace CommunityKit.ContentImport.Foreign;

/// <summary>Blocks side by side.</summary>
/// <param name="Columns">What stands in each column, from left to right.</param>
internal sealed record ForeignColumns(IReadOnlyList<IReadOnlyList<ForeignBlock>> Columns) : ForeignBlock;
