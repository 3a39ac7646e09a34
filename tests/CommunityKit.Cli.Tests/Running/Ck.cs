using CommunityKit.Cli.Localization;

namespace CommunityKit.Cli.Tests.Running;

/// <summary>Runs commands in this process.</summary>
internal sealed record Ck(string Folder)
{
    /// <summary>Environment variables; nothing else of the environment is seen.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Standard input.</summary>
    public string Input { get; init; } = "";

    public CliContext Context(TextWriter output, TextWriter error, params IReadOnlyList<string> arguments) => new(
        CliTexts.For(Language.Choose(arguments, name => Variables.GetValueOrDefault(name, "en"))),
        output,
        error,
        new StringReader(Input),
        Folder,
        Variables.GetValueOrDefault);

    public async Task<CkResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, Context(output, error, arguments), CancellationToken.None);
        return new CkResult(code, output.ToString(), error.ToString());
    }
}
