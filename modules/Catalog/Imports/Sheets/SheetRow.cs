namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Row of the file, the heading is row 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Heading">Where they are.</param>
internal sealed record SheetRow(long Number, string[] Cells, Heading Heading)
{
    /// <summary>The trimmed cell of a column; empty where there is none.</summary>
    public string this[string column] => Heading.At(column) is var at && at >= 0 && at < Cells.Length ? Cells[at].Trim() : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
