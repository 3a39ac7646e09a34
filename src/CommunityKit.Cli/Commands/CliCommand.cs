using System.CommandLine;
using CommunityKit.Cli.Localization;
using CommunityKit.Cli.Output;

namespace CommunityKit.Cli.Commands;

/// <summary>
/// A command that does something. Its words stand in the text files under its key: <c>module.install</c> for the command,
/// <c>module.install --dry-run</c> for an option of its own, <c>--dry-run</c> for one that several commands share.
/// </summary>
internal abstract class CliCommand : Command
{
    private readonly Option<bool>? _json;

    /// <summary>A command.</summary>
    /// <param name="context">The world around it.</param>
    /// <param name="key">Groups and name, separated by dots.</param>
    /// <param name="hasJson">False for commands that serve until they are stopped.</param>
    protected CliCommand(CliContext context, string key, bool hasJson = true)
        : base(key[(key.LastIndexOf('.') + 1)..], context.Texts[key])
    {
        Context = context;
        Key = key;
        _json = hasJson ? Flag("--json") : null;
        SetAction((parse, cancellationToken) => InvokeAsync(new Arguments(parse), cancellationToken));
    }

    /// <summary>Command lines to copy.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    protected CliContext Context { get; }

    protected CliTexts Texts => Context.Texts;

    private string Key { get; }

    /// <summary>Does the work. Refusals are exceptions; what a program may want to know is the result.</summary>
    protected abstract Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken);

    /// <summary>An argument that must be there.</summary>
    protected Argument<T> Argument<T>(string name, ArgumentArity? arity = null)
    {
        var argument = new Argument<T>(name) { Description = TextOf(name) };
        if (arity is { } count)
        {
            argument.Arity = count;
        }

        // A misspelt option is none of the things that an argument names.
        argument.Validators.Add(result =>
        {
            foreach (var word in OptionWords.Among(result.Tokens))
            {
                result.AddError(Texts.Format("usage.option", ("word", word), ("command", HelpPage.PathOf(this))));
            }
        });
        Add(argument);
        return argument;
    }

    /// <summary>An option with a value.</summary>
    protected Option<T> Option<T>(string name, string valueName, params string[] aliases)
    {
        var option = new Option<T>(name, aliases) { Description = TextOf(name), HelpName = valueName };
        Add(option);
        return option;
    }

    /// <summary>An option that is there or not.</summary>
    protected Option<bool> Flag(string name)
    {
        var option = new Option<bool>(name) { Description = TextOf(name) };
        Add(option);
        return option;
    }

    private string TextOf(string name) => Texts.Find($"{Key} {name}") ?? Texts[name];

    private async Task<int> InvokeAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var terminal = new Terminal(Context, _json is not null && arguments[_json]);
        Outcome outcome;
        try
        {
            outcome = await RunAsync(arguments, terminal, cancellationToken);
        }
        catch (Exception exception)
        {
            outcome = Failure.Explain(exception, terminal, Context, cancellationToken);
        }

        if (outcome.Result is { } result)
        {
            terminal.Result(result);
        }

        return outcome.ExitCode;
    }
}
