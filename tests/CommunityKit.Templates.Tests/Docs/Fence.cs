namespace CommunityKit.Templates.Tests.Docs;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Line">Line number of its beginning.</param>
/// <param name="Language">Word after the fence; may be empty.</param>
/// <param name="Source">Path in the comment right above it, or null.</param>
/// <param name="Lines">What is in it.</param>
internal sealed record Fence(int Line, string Language, string? Source, IReadOnlyList<string> Lines)
{
    private const string Mark = "```";

    public static IEnumerable<Fence> ReadAll(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Mark, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line == Mark);
            Assert.True(end > 0, $"{file}, line {i + 1}: the block does not end.");
            yield return new Fence(i + 1, lines[i][Mark.Length..].Trim(), i > 0 ? SourceIn(lines[i - 1]) : null, lines[(i + 1)..end]);
            i = end;
        }
    }

    private static string? SourceIn(string line) =>
        line.StartsWith("<!-- ", StringComparison.Ordinal) && line.EndsWith(" -->", StringComparison.Ordinal) ? line[5..^4] : null;
}
