namespace CommunityKit.UI.Admin.Lists;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRow">Kind of the rows.</typeparam>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Cursor for the next page; null on the last one.</param>
public sealed record AdminPage<TRow>(IReadOnlyList<TRow> Rows, string? Next)
{
    /// <summary>Number of rows in all pages, if it is cheap to know; may be a cached count.</summary>
    public int? Total { get; init; }
}
