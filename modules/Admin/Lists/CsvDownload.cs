using System.Text;
using CommunityKit.UI.Admin.Lists;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Lists;

/// <summary>All rows that match, page by page, as a CSV file; at most <see cref="MaxRows"/>.</summary>
internal sealed class CsvDownload(OpenList open, ListQuery query, string fileName, string currencyLabel) : IActionResult
{
    /// <summary>More rows than people open in a spreadsheet.</summary>
    public const int MaxRows = 200_000;

    private const int PageSize = 500;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var cancellation = http.RequestAborted;
        // Read before the first byte goes out: a list that fails here still gets its own page.
        var page = await ReadAsync(null, cancellation);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=export.csv; filename*=UTF-8''{Uri.EscapeDataString(fileName)}";

        // Without the mark at the beginning, spreadsheets read the file in the old encoding of the country.
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(Headings()).AsMemory(), cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var count = 0; ;)
        {
            foreach (var row in page.Rows)
            {
                await writer.WriteAsync(CsvText.Line(Cells(row)).AsMemory(), cancellation);
            }

            await writer.FlushAsync(cancellation);
            count += page.Rows.Count;
            if (page.Next is not { } next || count >= MaxRows || !seen.Add(next))
            {
                return;
            }

            page = await ReadAsync(next, cancellation);
        }
    }

    private ValueTask<AdminPage<AdminListRow>> ReadAsync(string? after, CancellationToken cancellationToken) =>
        open.List.ReadRowsAsync(query.First().ToAdminQuery(PageSize) with { After = after }, cancellationToken);

    private IEnumerable<(string Text, bool IsNumber)> Headings()
    {
        foreach (var column in open.Definition.Columns)
        {
            yield return (open.Label(column), false);
            if (column.Kind == AdminColumnKind.Money)
            {
                yield return ($"{open.Label(column)} ({currencyLabel})", false);
            }
        }
    }

    private IEnumerable<(string Text, bool IsNumber)> Cells(AdminListRow row)
    {
        var columns = open.Definition.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var value = i < row.Cells.Count ? row.Cells[i] : null;
            yield return (open.Cells.Export(value), CellText.IsNumber(value));
            if (columns[i].Kind == AdminColumnKind.Money)
            {
                yield return (value is Money money ? money.Currency : "", false);
            }
        }
    }
}
