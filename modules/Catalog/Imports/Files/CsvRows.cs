using System.Text;

namespace CommunityKit.Catalog.Imports.Files;

/// <summary>
/// Reads CSV (RFC 4180) row by row in constant memory and finds what makes a file unfit as a whole: a quote that is never closed, a last
/// row that breaks off, a cell without end. A quote inside an unquoted cell is an ordinary character: inches are written so.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="delimiter">What separates cells.</param>
/// <param name="skipsBlanks">True for files that put blanks before quotes to line up their columns.</param>
internal sealed class CsvRows(TextReader text, char delimiter, bool skipsBlanks = false)
{
    public const int MaxCell = 1_000_000;

    private const int MaxCells = 10_000;

    private readonly char[] _block = new char[32 * 1024];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _at;
    private int _count;
    private int _headCells;

    private enum State
    {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>Number of the row that was read last; the heading is row 1.</summary>
    public long Row { get; private set; }

    /// <summary>Why there are no more rows, if not because the file ended well.</summary>
    public FileFlaw? Flaw { get; private set; }

    /// <summary>Reads a file to its end.</summary>
    /// <returns>Why it is unfit, or null.</returns>
    public static async Task<FileFlaw?> CheckAsync(TextReader text, char delimiter, bool skipsBlanks, CancellationToken cancellationToken)
    {
        var rows = new CsvRows(text, delimiter, skipsBlanks);
        while (await rows.ReadAsync(cancellationToken) is not null)
        {
        }

        return rows.Flaw;
    }

    /// <summary>The cells of the next row; null at the end, and at a <see cref="Flaw"/>.</summary>
    public async ValueTask<string[]?> ReadAsync(CancellationToken cancellationToken)
    {
        _cells.Clear();
        _cell.Clear();
        var state = State.CellStart;
        var isEmpty = true;
        while (_at < _count || await FillAsync(cancellationToken))
        {
            var c = _block[_at++];
            isEmpty = false;
            switch (state)
            {
                case State.Quoted when c != '"':
                    _cell.Append(c);
                    break;
                case State.Quoted:
                    state = State.QuoteInQuoted;
                    break;
                case State.QuoteInQuoted when c == '"':
                    _cell.Append(c);
                    state = State.Quoted;
                    break;
                case State.CellStart when c == '"':
                    state = State.Quoted;
                    break;
                case State.CellStart when skipsBlanks && c == ' ':
                    break;
                case var _ when c == delimiter:
                    EndCell();
                    state = State.CellStart;
                    break;
                case var _ when c is '\n' or '\r':
                    await SkipFeedAsync(c, cancellationToken);
                    return EndRow();
                default:
                    _cell.Append(c);
                    state = State.Plain;
                    break;
            }

            if (_cell.Length > MaxCell || _cells.Count > MaxCells)
            {
                Flaw = new(Row + 1, "cell-too-long", $"Row {Row + 1} is too long to be a row of goods: the closing quote of a cell is missing, or this is no CSV file. Export it again.");
                return null;
            }
        }

        return isEmpty || Flaw is not null ? null : End(state);
    }

    private string[]? End(State state)
    {
        var row = Row + 1;
        if (state == State.Quoted)
        {
            Flaw = new(row, "file-cut", $"The file ends inside a quoted cell of row {row}: it was cut off. Export or copy it again.");
            return null;
        }

        if (row > 1 && _cells.Count + 1 < _headCells)
        {
            Flaw = new(row, "file-cut", $"Row {row}, the last one, has {_cells.Count + 1} of {_headCells} cells and no end of line: the file was cut off. Export or copy it again.");
            return null;
        }

        return EndRow();
    }

    private string[] EndRow()
    {
        EndCell();
        Row++;
        _headCells = Row == 1 ? _cells.Count : _headCells;
        return [.. _cells];
    }

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        if (_cell.Capacity > 64 * 1024)
        {
            _cell.Capacity = 1024;
        }
    }

    private async ValueTask SkipFeedAsync(char c, CancellationToken cancellationToken)
    {
        if (c == '\r' && (_at < _count || await FillAsync(cancellationToken)) && _block[_at] == '\n')
        {
            _at++;
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _at = 0;
        try
        {
            _count = await text.ReadAsync(_block, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            _count = 0;
            Flaw = new(Row + 1, "file-cut", $"The file breaks off inside a character in row {Row + 1}: it was cut off, or is damaged there. Export or copy it again.");
        }

        return _count > 0;
    }
}
