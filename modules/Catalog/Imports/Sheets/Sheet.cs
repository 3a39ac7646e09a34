using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Imports.Files;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>A file that was found to be whole, to be read row by row, as often as a dialect needs.</summary>
/// <param name="open">Opens the file from its beginning.</param>
/// <param name="heading">Its first row.</param>
/// <param name="skipsBlanks">True for files that put blanks before quotes.</param>
internal sealed class Sheet(Func<TextReader> open, Heading heading, bool skipsBlanks)
{
    public Heading Heading { get; } = heading;

    public async IAsyncEnumerable<SheetRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = open();
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
