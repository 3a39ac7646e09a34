using System.Data.Common;

namespace CommunityKit.Search.Answering;

/// <summary>The part of a stored document that hits show.</summary>
internal sealed record StoredDocument(int No, string Source, string Id, string Url, int View, string Title, string Body, string? Picture, string Numbers)
{
    /// <summary>The columns that <see cref="Of"/> reads.</summary>
    public const string Columns = "no, source, id, url, view, title, body, picture, numbers";

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static StoredDocument Of(DbDataReader row) => new(
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
