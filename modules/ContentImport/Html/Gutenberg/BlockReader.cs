using System.Text;
using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Html.Gutenberg;

/// <summary>
/// Takes a WordPress body apart at the comments that its editor leaves: <c>&lt;!-- wp:name {…} --&gt;</c>, closed by
/// <c>&lt;!-- /wp:name --&gt;</c> or closing itself. A comment without its partner ends where the body ends.
/// </summary>
internal static partial class BlockReader
{
    private const int MaxDepth = 40;

    /// <summary>True if the body was written with blocks.</summary>
    public static bool HasBlocks(string body) => body.Contains("<!-- wp:", StringComparison.Ordinal);

    public static IReadOnlyList<BlockNode> Read(string body)
    {
        var open = new Stack<Open>();
        open.Push(new Open(null));
        var at = 0;
        foreach (Match mark in Mark().Matches(body))
        {
            Text(open, body[at..mark.Index]);
            at = mark.Index + mark.Length;
            var name = Plain(mark.Groups["name"].Value);
            if (mark.Groups["self"].Success)
            {
                open.Peek().Children.Add(new BlockNode(name, "", []));
            }
            else if (!mark.Groups["close"].Success)
            {
                if (open.Count <= MaxDepth)
                {
                    open.Push(new Open(name));
                }
            }
            else if (open.Any(o => o.Name == name))
            {
                while (open.Count > 1 && Close(open) != name)
                {
                }
            }
        }

        Text(open, body[at..]);
        while (open.Count > 1)
        {
            Close(open);
        }

        return open.Pop().Children;
    }

    private static void Text(Stack<Open> open, string html)
    {
        foreach (var block in open)
        {
            block.Html.Append(html);
        }

        if (open.Count == 1 && !string.IsNullOrWhiteSpace(html))
        {
            open.Peek().Children.Add(new BlockNode(null, html, []));
        }
    }

    private static string? Close(Stack<Open> open)
    {
        var ended = open.Pop();
        open.Peek().Children.Add(new BlockNode(ended.Name, ended.Html.ToString(), ended.Children));
        return ended.Name;
    }

    private static string Plain(string name) => name.StartsWith("core/", StringComparison.Ordinal) ? name[5..] : name;

    [GeneratedRegex("""<!--\s+(?<close>/)?wp:(?<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)(?:\s+\{.*?\})?\s+(?<self>/)?-->""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mark();

    private sealed record Open(string? Name)
    {
        public StringBuilder Html { get; } = new();

        public List<BlockNode> Children { get; } = [];
    }
}
