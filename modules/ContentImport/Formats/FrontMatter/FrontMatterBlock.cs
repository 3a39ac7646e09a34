using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Formats.FrontMatter;

/// <summary>
/// The facts before a Markdown text: <c>key: value</c> lines, lists in brackets or below their key, between lines of three dashes, of which
/// the first may be absent (Hexo). Not all of YAML: what site generators write.
/// </summary>
internal sealed partial class FrontMatterBlock
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Number of the line at which the text begins, from 1.</summary>
    public int TextLine { get; private init; } = 1;

    public required string Text { get; init; }

    /// <summary>True if there were any facts.</summary>
    public bool HasFacts => _values.Count > 0;

    /// <summary>The first value of a key; empty when there is none.</summary>
    public string this[string key] => _values.TryGetValue(key, out var values) && values.Count > 0 ? values[0] : "";

    public IReadOnlyList<string> List(string key) => _values.TryGetValue(key, out var values) ? values : [];

    public static FrontMatterBlock Read(string file)
    {
        var lines = file.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var isOpened = lines[0].TrimEnd() == "---";
        var end = Array.FindIndex(lines, isOpened ? 1 : 0, line => line.TrimEnd() is "---" or ";;;");
        var facts = end < 0 ? [] : lines[(isOpened ? 1 : 0)..end];
        if (end < 0 || (!isOpened && (facts.Length == 0 || !Fact().IsMatch(facts[0]))))
        {
            return new FrontMatterBlock { Text = string.Join('\n', lines) };
        }

        var block = new FrontMatterBlock { Text = string.Join('\n', lines[(end + 1)..]).Trim('\n'), TextLine = end + 2 };
        block.Take(facts);
        return block;
    }

    private void Take(string[] lines)
    {
        List<string>? last = null;
        foreach (var line in lines)
        {
            if (Entry().Match(line) is { Success: true } entry)
            {
                last?.Add(Value(entry.Groups["value"].Value));
            }
            else if (Fact().Match(line) is { Success: true } fact)
            {
                _values[fact.Groups["key"].Value] = last = [.. Values(fact.Groups["value"].Value.Trim())];
            }
        }
    }

    private static IEnumerable<string> Values(string written) =>
        written is ['[', .., ']'] ? written[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Value)
        : written.Length == 0 ? [] : [Value(written)];

    private static string Value(string written)
    {
        written = written.Trim();
        return written is ['"', .., '"'] or ['\'', .., '\''] ? written[1..^1].Replace("''", "'", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal) : written;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][\w.-]*)\s*:(?:\s+(?<value>.*))?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^\s*-\s+(?<value>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
