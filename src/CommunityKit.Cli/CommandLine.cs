using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Problems;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    // Longer than a host takes to end its requests; a second Ctrl-C ends it at once.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliContext context, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = context.Texts.Culture;
        var root = CommandTree.Build(context);
        var parse = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 && parse.Action is not ShowHelp)
        {
            return Misused(parse, root, context);
        }

        return await parse.InvokeAsync(
            new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StopWithin,
            },
            cancellationToken);
    }

    /// <summary>A short hint: what is wrong, what was perhaps meant, where the help is.</summary>
    private static int Misused(ParseResult parse, RootCommand root, CliContext context)
    {
        var command = parse.CommandResult.Command;
        var texts = context.Texts;
        var isJson = parse.Tokens.Any(token => token.Value == "--json") || parse.UnmatchedTokens.Contains("--json");
        var terminal = new Terminal(context, isJson);
        if (command.Subcommands.Count > 0 && parse.UnmatchedTokens.Count == 0)
        {
            HelpPage.Write(command, texts, context.Error);
            return ExitCodes.Usage;
        }

        var messages = command.Subcommands.Count > 0
            ? [texts.Format("usage.unknown", ("word", parse.UnmatchedTokens[0]), ("command", HelpPage.PathOf(command)))]
            : parse.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal);
        var problems = ProblemRow.Of(messages.Select(CliProblems.Usage));
        terminal.Problems(problems);
        var known = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(HelpPage.OptionsOf(command).Select(o => o.Name)).ToList();
        var unknown = parse.UnmatchedTokens.Concat(parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => OptionWords.Among(argument.Tokens)));
        foreach (var guess in unknown.Select(word => Suggestion.For(word, known)).OfType<string>())
        {
            terminal.Progress(texts.Format("usage.meant", ("word", guess)));
        }

        terminal.Progress(texts.Format("usage.help", ("command", HelpPage.PathOf(command == root ? root : command))));
        terminal.Result(new { problems });
        return ExitCodes.Usage;
    }
}
