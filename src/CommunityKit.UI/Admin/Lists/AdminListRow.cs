namespace CommunityKit.UI.Admin.Lists;

/// <summary>One row as cells, in the order of the columns.</summary>
/// <param name="Key">Key of the row.</param>
/// <param name="Cells">Values; their types fit the kinds of the columns.</param>
public sealed record AdminListRow(string Key, IReadOnlyList<object?> Cells);
