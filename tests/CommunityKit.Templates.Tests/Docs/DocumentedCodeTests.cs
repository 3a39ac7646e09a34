using System.CommandLine;
using CommunityKit.Cli;
using CommunityKit.Cli.Localization;
using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests.Docs;

/// <summary>
/// The pages for module authors show code that is compiled and run: each example is a piece of a file that is named above it, of the
/// templates or of the tutorial module, which other tests here build. Whoever changes such a file finds the page here.
/// </summary>
public sealed class DocumentedCodeTests
{
    private static readonly string[] Code = ["csharp", "razor", "xml", "json"];

    public static TheoryData<string> Pages => new(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "docs", "for-module-authors"), "*.md").Select(Relative)
            .Append("samples/HelloModule/README.md")
            .Append("src/CommunityKit.Templates/content/module/README.md")
            .Append("src/CommunityKit.Templates/content/theme/README.md")
            .Append("src/CommunityKit.Templates/content/site/README.md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_a_piece_of_a_file_that_is_built(string page)
    {
        var wrong = Fence.ReadAll(Path.Combine(RepositoryFolder.Path, page))
            .Where(fence => Code.Contains(fence.Language))
            .Select(Fault)
            .Where(fault => fault is not null);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_line_is_one_that_ck_understands(string page)
    {
        var texts = CliTexts.For(Language.Choose([], _ => "en"));
        var context = new CliContext(texts, TextWriter.Null, TextWriter.Null, TextReader.Null, RepositoryFolder.Path, _ => null);
        var lines = Fence.ReadAll(Path.Combine(RepositoryFolder.Path, page))
            .Where(fence => fence.Language is "bash" or "")
            .SelectMany(fence => fence.Lines)
            .Select(line => line.Split("   ")[0].Trim())
            .Where(line => line.StartsWith("ck ", StringComparison.Ordinal) || line.StartsWith("./ck ", StringComparison.Ordinal));

        Assert.All(lines, line =>
        {
            var parse = CommandTree.Build(context).Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            Assert.True(parse.Errors.Count == 0, $"{line}: {string.Join(' ', parse.Errors.Select(error => error.Message))}");
        });
    }

    private static string? Fault(Fence fence)
    {
        if (fence.Source is null)
        {
            return $"line {fence.Line} names no file: write <!-- path --> above the example.";
        }

        var file = Path.Combine(RepositoryFolder.Path, fence.Source);
        return !File.Exists(file) ? $"line {fence.Line}: there is no {fence.Source}."
            : Fold(File.ReadLines(file)).Contains(Fold(fence.Lines), StringComparison.Ordinal) ? null
            : $"line {fence.Line}: {fence.Source} has no such piece (any more).";
    }

    private static string Fold(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Trim()));

    private static string Relative(string file) => Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/');
}
