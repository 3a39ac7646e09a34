using System.CommandLine;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Docs;

/// <summary><c>docs/reference/cli.md</c> lists every command as its help does.</summary>
public sealed class CommandReferenceTests
{
    private static readonly CliContext Context = new Ck(Path.GetTempPath()).Context(TextWriter.Null, TextWriter.Null, "--lang", "en");

    [Fact]
    public void The_reference_is_current()
    {
        var file = Path.Combine(RepositoryFolder.Path, "docs", "reference", "cli.md");
        var wanted = Page();
        if (Environment.GetEnvironmentVariable("CK_ACCEPT") == "1")
        {
            File.WriteAllLines(file, wanted);
        }

        Assert.True(wanted.SequenceEqual(File.ReadAllLines(file)), "docs/reference/cli.md is not current; write it anew with CK_ACCEPT=1.");
    }

    private static IReadOnlyList<string> Page()
    {
        var root = CommandTree.Build(Context);
        return
        [
            "# Command line",
            "",
            "In the source tree: `./ck COMMAND`; as an installed tool: `ck COMMAND`. Every command has `--help`.",
            "",
            "- Exit codes: 0 done, 1 refused or failed with a message, 2 wrong usage.",
            "- Results go to standard output, progress and problems to standard error. With `--json` standard output holds one JSON object.",
            "- A command about a site works through its running host if there is one, else on the site's folder. The answer is the same.",
            "- `CK_SITE` names the usual site, `CK_DATABASE` overrides its database, `NO_COLOR` switches colours off, `CK_TRACE=1` shows where an unexpected failure came from.",
            .. Commands(root).OfType<CliCommand>().OrderBy(HelpPage.PathOf, StringComparer.Ordinal).SelectMany(Section),
        ];
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    private static IEnumerable<string> Section(CliCommand command) =>
    [
        "",
        $"## {HelpPage.PathOf(command)}",
        "",
        command.Description!,
        "",
        "```",
        HelpPage.UsageOf(command, Context.Texts),
        "```",
        "",
        "| | |",
        "|---|---|",
        .. command.Arguments.Select(argument => Row(argument.Name, argument.Description!)),
        .. HelpPage.OptionsOf(command).Where(option => !option.Recursive).Select(option => Row(HelpPage.TitleOf(option), option.Description!)),
        "",
        "```bash",
        .. command.Examples,
        "```",
    ];

    private static string Row(string name, string text) => $"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {text.Replace("|", "\\|", StringComparison.Ordinal)} |";
}
