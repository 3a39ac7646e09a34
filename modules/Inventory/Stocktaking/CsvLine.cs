using System.Text;

namespace CommunityKit.Inventory.Stocktaking;

/// <summary>A line of a CSV file (RFC 4180), cells with line breaks excepted: counted stock has none.</summary>
internal static class CsvLine
{
    /// <summary>The separator that the heading uses.</summary>
    public static char SeparatorOf(string heading) => "\t;,".MaxBy(separator => heading.Count(c => c == separator));

    public static List<string> Split(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isQuoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == separator && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
