using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityKit.Cli.Localization;
using CommunityKit.Host.Control;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CommunityKit.Cli.Output;

/// <summary>
/// Where a command writes. Results go to standard output, progress and problems to standard error; with <c>--json</c> standard output
/// holds one JSON object and nothing else.
/// </summary>
internal sealed class Terminal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CliContext _context;
    private readonly IAnsiConsole _out;
    private readonly IAnsiConsole _error;

    public Terminal(CliContext context, bool isJson)
    {
        _context = context;
        IsJson = isJson;
        _out = Console(context, isJson ? TextWriter.Null : context.Output, context.IsTerminal && !isJson);
        _error = Console(context, context.Error, context.IsInteractive);
    }

    /// <summary>True when a program reads the result.</summary>
    public bool IsJson { get; }

    public CliTexts Texts => _context.Texts;

    /// <summary>A line of the result, for people.</summary>
    public void Line(string text = "") => _out.Profile.Out.Writer.WriteLine(text);

    /// <summary>Rows under headings; the columns stand under each other, Chinese or not.</summary>
    public void Grid(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Prepend(headings).ToList();
        var widths = headings.Select((_, column) => lines.Max(line => WidthOf(line[column]))).ToList();
        foreach (var line in lines)
        {
            Line(string.Join("  ", line.Select((cell, column) => cell + new string(' ', widths[column] - WidthOf(cell)))).TrimEnd());
        }
    }

    /// <summary>A line about what is going on.</summary>
    public void Progress(string text) => _error.Profile.Out.Writer.WriteLine(text);

    /// <summary>Shows that something takes its time: a spinner where somebody looks, a line elsewhere.</summary>
    public async Task<T> WaitAsync<T>(string text, Func<Task<T>> work)
    {
        if (!_error.Profile.Capabilities.Interactive || !_error.Profile.Capabilities.Ansi)
        {
            Progress(text);
            return await work();
        }

        return await _error.Status().StartAsync(Markup.Escape(text), _ => work());
    }

    /// <summary>Shows that something takes its time.</summary>
    public Task WaitAsync(string text, Func<Task> work) => WaitAsync(text, async () =>
    {
        await work();
        return true;
    });

    /// <summary>Asks a question and reads the answer.</summary>
    public string? Ask(string question)
    {
        _error.Profile.Out.Writer.Write(question + " ");
        return _context.Input.ReadLine();
    }

    /// <summary>Asks for a secret without showing it.</summary>
    public string AskSecret(string question) =>
        _error.Prompt(new TextPrompt<string>(Markup.Escape(question)).Secret(null));

    /// <summary>Says why something was refused, a line each.</summary>
    public void Problems(IEnumerable<ProblemRow> problems) => Rows(problems, Color.Red);

    /// <summary>Says what should be known although it is no reason to stop.</summary>
    public void Notes(IEnumerable<ProblemRow> notes) => Rows(notes, Color.Yellow);

    /// <summary>The one object that a program reads.</summary>
    public void Result(object result)
    {
        if (IsJson)
        {
            _context.Output.WriteLine(JsonSerializer.Serialize(result, Json));
        }
    }

    /// <summary>Cells of a terminal: a Chinese character takes two.</summary>
    private static int WidthOf(string text) => new Segment(text).CellCount();

    private void Rows(IEnumerable<ProblemRow> rows, Color color)
    {
        foreach (var row in rows)
        {
            _error.Write(new Text(row.Code, new Style(color)));
            _error.Profile.Out.Writer.WriteLine(": " + row.Message);
        }
    }

    private static IAnsiConsole Console(CliContext context, TextWriter writer, bool isTerminal)
    {
        var isPainted = isTerminal && context.Variable("NO_COLOR") is not { Length: > 0 } && context.Variable("TERM") != "dumb";
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPainted ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isPainted ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
    }
}
