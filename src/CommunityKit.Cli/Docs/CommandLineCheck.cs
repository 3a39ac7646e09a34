using System.CommandLine;
using System.CommandLine.Parsing;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Docs;

/// <summary>Would <c>ck</c> understand the command lines that the pages show?</summary>
internal sealed class CommandLineCheck(RootCommand root, LinkCheck places)
{
    private static readonly string[] Shells = ["bash", "sh", "shell", "console"];

    public IEnumerable<Problem> Run(DocPage page) => page.Blocks
        .Where(block => Shells.Contains(block.Language))
        .SelectMany(CommandsIn)
        .SelectMany(command => root.Parse(command.Words).Errors.Select(error =>
            CliProblems.DocCommandWrong(places.PlaceOf(page, command.Line), "ck " + string.Join(' ', command.Words), error.Message)));

    private static IEnumerable<(int Line, IReadOnlyList<string> Words)> CommandsIn(CodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var (first, text) = (i, block.Lines[i].Trim());
            while (text.EndsWith('\\') && i + 1 < block.Lines.Count)
            {
                text = text[..^1] + block.Lines[++i].Trim();
            }

            var words = CommandLineParser.SplitCommandLine(text).SkipWhile(word => word == "$").ToList();
            if (words.Count > 0 && words[0] is "ck" or "./ck")
            {
                yield return (block.Line + first, [.. words.Skip(1).TakeWhile(word => !IsForTheShell(word))]);
            }
        }
    }

    /// <summary>What follows is another program's, a file's, or a remark.</summary>
    private static bool IsForTheShell(string word) => word is "|" or "&&" or "||" or ";" or "&" || word[0] is '#' or '<' or '>' || word.StartsWith("2>", StringComparison.Ordinal);
}
