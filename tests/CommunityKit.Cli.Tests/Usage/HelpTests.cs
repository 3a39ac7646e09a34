using System.CommandLine;
using System.CommandLine.Parsing;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Usage;

/// <summary>Help that can be trusted: every command has it, in both languages, with examples that work.</summary>
public sealed class HelpTests
{
    private static readonly Ck Ck = new(Path.GetTempPath());

    public static TheoryData<string> Commands =>
        [.. Tree("en").Select(HelpPage.PathOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_tells_what_it_does_and_how_it_is_called(string command)
    {
        foreach (var language in (IReadOnlyList<string>)["en", "zh-CN"])
        {
            var help = (await Ck.RunAsync([.. command.Split(' ').Skip(1), "--help", "--lang", language])).Done();

            Assert.Contains("  " + command, help.Output, StringComparison.Ordinal);
            Assert.Contains("--lang", help.Output, StringComparison.Ordinal);
            Assert.Empty(help.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_understood(string command)
    {
        var found = Tree("en").Single(c => HelpPage.PathOf(c) == command);
        if (found is not CliCommand documented)
        {
            Assert.NotEmpty(found.Subcommands);
            return;
        }

        Assert.NotEmpty(documented.Examples);
        Assert.All(documented.Examples, example =>
        {
            var words = CommandLineParser.SplitCommandLine(example).TakeWhile(word => word != "<").ToList();
            var parse = Root("en").Parse([.. words.Skip(1)]);
            Assert.True(parse.Errors.Count == 0, example + ": " + string.Join(' ', parse.Errors.Select(error => error.Message)));
            Assert.Equal(command, HelpPage.PathOf(parse.CommandResult.Command));
        });
    }

    [Fact]
    public void Every_word_stands_in_both_languages()
    {
        var english = Context("en").Texts;
        var chinese = Context("zh-CN").Texts;

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(chinese[key])));
    }

    [Fact]
    public async Task Without_a_command_it_shows_which_there_are()
    {
        var result = (await Ck.RunAsync()).Exits(2);

        Assert.Empty(result.Output);
        Assert.Contains("module", result.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> Tree(string language) => All(Root(language));

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static RootCommand Root(string language) => CommandTree.Build(Context(language));

    private static CliContext Context(string language) => Ck.Context(TextWriter.Null, TextWriter.Null, "--lang", language);

    private static IEnumerable<string> Places(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "{[a-z]+}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
