using System.Text;

namespace CommunityKit.Search.Tests.Support;

/// <summary>Reads comma-separated values with quotes and line breaks in them.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        using var reader = new StreamReader(path);
        var heads = Record(reader) ?? [];
        while (Record(reader) is { } record)
        {
            yield return heads.Zip(record).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        }
    }

    private static List<string>? Record(StreamReader reader)
    {
        if (reader.EndOfStream)
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            switch ((char)next)
            {
                case '"' when isQuoted && reader.Peek() == '"':
                    cell.Append((char)reader.Read());
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted:
                    break;
                case '\n' when !isQuoted:
                    return [.. cells, cell.ToString()];
                default:
                    cell.Append((char)next);
                    break;
            }
        }

        return [.. cells, cell.ToString()];
    }
}
