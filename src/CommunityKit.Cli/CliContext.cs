using CommunityKit.Cli.Localization;

namespace CommunityKit.Cli;

/// <summary>What a command sees of the world around it, so that tests can run commands in their own process.</summary>
/// <param name="Texts">Words in the user's language.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress and problems.</param>
/// <param name="Input">Answers of the user.</param>
/// <param name="WorkingDirectory">Relative paths start here.</param>
/// <param name="Variable">Reads an environment variable.</param>
internal sealed record CliContext(
    CliTexts Texts, TextWriter Output, TextWriter Error, TextReader Input, string WorkingDirectory, Func<string, string?> Variable)
{
    /// <summary>True when somebody sits at the keyboard and can be asked.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>True when results go to a terminal that may be painted on.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Folder of the source tree when the program runs from source; null for an installed tool.</summary>
    public string? Repository => Variable("CK_REPOSITORY") is { Length: > 0 } folder ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) : null;

    /// <summary>This process.</summary>
    /// <param name="arguments">Its arguments: one of them may name the language.</param>
    public static CliContext OfProcess(IReadOnlyList<string> arguments) => new(
        CliTexts.For(Language.Choose(arguments, Environment.GetEnvironmentVariable)),
        Console.Out,
        Console.Error,
        Console.In,
        Environment.CurrentDirectory,
        Environment.GetEnvironmentVariable)
    {
        IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        IsTerminal = !Console.IsOutputRedirected,
    };

    /// <summary>The absolute form of a path that the user wrote.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
