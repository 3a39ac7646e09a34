using CommunityKit.Cli;
using CommunityKit.Cli.Docs;
using CommunityKit.Cli.Localization;
using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests.Docs;

/// <summary>
/// The pages for module authors show code that is compiled and run: each example is a piece of a file that is named above it, of the
/// templates or of the tutorial module, which other tests here build.
/// </summary>
public sealed class DocumentedCodeTests
{
    private static readonly string[] Code = ["csharp", "razor", "xml", "json"];
    private static readonly string Root = RepositoryFolder.Path;
    private static readonly LinkCheck Links = new(Root);

    public static TheoryData<string> Pages => new(
        Directory.EnumerateFiles(Path.Combine(Root, "docs", "for-module-authors"), "*.md")
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Append("samples/HelloModule/README.md")
            .Append("src/CommunityKit.Templates/content/module/README.md")
            .Append("src/CommunityKit.Templates/content/theme/README.md")
            .Append("src/CommunityKit.Templates/content/site/README.md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_a_piece_of_a_file_that_is_built(string page)
    {
        var read = DocPage.Read(Path.Combine(Root, page));

        Assert.Empty(new PieceCheck(Root, Links).Run(read));
        Assert.All(read.Blocks.Where(block => Code.Contains(block.Language)), block => Assert.NotNull(block.Source));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_line_is_one_that_ck_understands(string page)
    {
        var texts = CliTexts.For(Language.Choose([], _ => "en"));
        var context = new CliContext(texts, TextWriter.Null, TextWriter.Null, TextReader.Null, Root, _ => null);

        Assert.Empty(new CommandLineCheck(CommandTree.Build(context), Links).Run(DocPage.Read(Path.Combine(Root, page))));
    }

    [Fact]
    public void A_block_that_its_file_does_not_have_is_found()
    {
        using var folder = new Support.TemporaryFolder();
        File.WriteAllText(folder["Real.cs"], "class Real\n{\n    int a;\n}\n");
        File.WriteAllText(
            folder["page.md"],
            "<!-- Real.cs -->\n```csharp\nint a;\n```\n\n<!-- Real.cs -->\n```csharp\nint b;\n```\n\n<!-- Gone.cs -->\n```csharp\nint a;\n```\n");

        var problems = new PieceCheck(folder.Path, new LinkCheck(folder.Path)).Run(DocPage.Read(folder["page.md"]));

        Assert.Equal(["page.md:8", "page.md:13"], problems.Select(problem => problem.ToString().Split(": ")[1]));
    }
}
