namespace CommunityKit.Data;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Rows">The rows in order.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, string? Next);
