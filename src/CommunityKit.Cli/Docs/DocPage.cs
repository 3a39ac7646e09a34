using System.Text.RegularExpressions;

namespace CommunityKit.Cli.Docs;

/// <summary>A Markdown page: as much of it as can be right or wrong.</summary>
internal sealed partial class DocPage
{
    private readonly List<DocLink> _links = [];
    private readonly List<CodeBlock> _blocks = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    private DocPage(string path) => Path = path;

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    public IReadOnlyList<DocLink> Links => _links;

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>What links may name behind <c>#</c>: the headings in the form that web pages give them.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    public static DocPage Read(string path)
    {
        var page = new DocPage(path);
        page.Read(File.ReadAllLines(path));
        return page;
    }

    private void Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                var end = i + 1;
                while (end < lines.Length && lines[end].Trim() != fence.Groups["fence"].Value)
                {
                    end++;
                }

                _blocks.Add(new CodeBlock(fence.Groups["language"].Value.ToLowerInvariant(), i + 2, [.. lines.Take(end).Skip(i + 1)]));
                i = end;
                continue;
            }

            ReadText(lines[i], i + 1);
        }
    }

    private void ReadText(string line, int number)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            AddAnchor(heading.Groups["text"].Value);
        }

        foreach (Match link in Link().Matches(InlineCode().Replace(line, "")))
        {
            _links.Add(new DocLink(link.Groups["target"].Value, number));
        }
    }

    private void AddAnchor(string heading)
    {
        var anchor = string.Concat(heading.Trim().ToLowerInvariant()
            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
            .Select(c => c == ' ' ? '-' : c));
        for (var (candidate, count) = (anchor, 1); !_anchors.Add(candidate); count++)
        {
            candidate = $"{anchor}-{count}";
        }
    }

    [GeneratedRegex(@"^\s*(?<fence>```+|~~~+)\s*(?<language>[\w+#-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    // Inline links and pictures, and the definitions of those that are written [text][name].
    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)|^\s*\[[^\]]+\]:\s*<?(?<target>[^\s>]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`+[^`]*`+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineCode();
}
