using System.Buffers;
using System.Text;

namespace CommunityKit.Admin.Lists;

/// <summary>
/// Cells of a CSV file (RFC 4180) that spreadsheets show and never run: text that they would take for a formula gets an apostrophe in
/// front, after the advice of OWASP on CSV injection. Numbers stay numbers.
/// </summary>
internal static class CsvText
{
    /// <summary>End of a line.</summary>
    public const string NewLine = "\r\n";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\t\r\n");

    // Chinese and Japanese input methods give full-width signs, which some spreadsheets take for the plain ones.
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>A line of cells.</summary>
    /// <param name="cells">Text, and whether it is a number made by this program.</param>
    public static string Line(IEnumerable<(string Text, bool IsNumber)> cells)
    {
        var line = new StringBuilder();
        foreach (var (text, isNumber) in cells)
        {
            if (line.Length > 0)
            {
                line.Append(',');
            }

            line.Append(Quoted(isNumber ? text : Harmless(text)));
        }

        return line.Append(NewLine).ToString();
    }

    private static string Harmless(string text)
    {
        var begin = text.AsSpan().TrimStart(' ');
        return begin.Length > 0 && BeginsFormula.Contains(begin[0]) ? "'" + text : text;
    }

    private static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
