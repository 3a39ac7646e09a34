using System.CommandLine;
using System.CommandLine.Help;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Localization;

namespace CommunityKit.Cli.Output;

/// <summary>The help of one command: what it does, how it is called, what may be said, and examples that can be copied.</summary>
internal static class HelpPage
{
    private const int Column = 30;

    // What many commands have is read last.
    private static readonly string[] Common = ["--tenant", "--site", "--json"];

    public static void Write(Command command, CliTexts texts, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(texts["help.usage"]);
        output.WriteLine("  " + UsageOf(command, texts));
        Section(output, texts["help.commands"], command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section(output, texts["help.arguments"], command.Arguments.Select(a => (a.Name, a.Description)));
        Section(output, texts["help.options"], OptionsOf(command).Select(o => (TitleOf(o), o.Description)));
        if (command is CliCommand { Examples.Count: > 0 } documented)
        {
            output.WriteLine();
            output.WriteLine(texts["help.examples"]);
            foreach (var example in documented.Examples)
            {
                output.WriteLine("  " + example);
            }
        }
    }

    /// <summary>How a command is called, in one line.</summary>
    public static string UsageOf(Command command, CliTexts texts)
    {
        var parts = new List<string> { PathOf(command) };
        parts.AddRange(command.Subcommands.Any() ? [texts["help.command"]] : command.Arguments.Select(UsageOf));
        if (command is CliCommand)
        {
            parts.AddRange(command.Options.Where(o => o.Required).Select(TitleOf));
            parts.Add(texts["help.more"]);
        }

        return string.Join(' ', parts);
    }

    /// <summary>The command with its groups, for example <c>ck module install</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : CommandTree.Name;

    /// <summary>The options of a command; those of the root hold everywhere.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => OptionsOf(parent).Where(option => option.Recursive)))
        .Where(option => !option.Hidden)
        .OrderBy(option => option.Recursive)
        .ThenBy(option => Array.IndexOf(Common, option.Name));

    /// <summary>An option with its short form and the name of its value.</summary>
    public static string TitleOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => option is not HelpOption || alias == "-h").Prepend(option.Name));
        return option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.HelpName}>";
    }

    private static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        foreach (var (name, text) in list)
        {
            output.WriteLine(name.Length > Column - 2 ? $"  {name}\n{new string(' ', Column + 2)}{text}" : $"  {name.PadRight(Column)}{text}");
        }
    }
}
