using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>The part of a stored document that hits show.</summary>
internal sealed record StoredDocument(int No, string Source, string Id, string Url, int View, string Title, string Body, string? Picture, string Numbers)
{
    /// <summary>Reads a row of <c>no, source, id, url, view, title, body, picture, numbers</c>.</summary>
    public static StoredDocument Of(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt32(4),
        row.GetString(5),
        row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.GetString(8));
}
