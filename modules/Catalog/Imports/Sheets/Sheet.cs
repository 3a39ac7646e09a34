using System.Runtime.CompilerServices;
using System.Text;
using CommunityKit.Catalog.Imports.Files;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>A file that was found to be whole, to be read row by row, as often as a dialect needs.</summary>
internal sealed class Sheet(Stream content, Encoding encoding, Heading heading, bool skipsBlanks)
{
    public Heading Heading { get; } = heading;

    public async IAsyncEnumerable<SheetRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65536, leaveOpen: true);
        var rows = new CsvRows(text, Heading.Delimiter, skipsBlanks);
        await rows.ReadAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken) is { } cells)
        {
            var row = new SheetRow(rows.Row, cells, Heading);
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }
}
