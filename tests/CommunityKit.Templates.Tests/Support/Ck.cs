using CommunityKit.Cli;
using CommunityKit.Cli.Localization;

namespace CommunityKit.Templates.Tests.Support;

/// <summary>Runs the command line in this process.</summary>
internal static class Ck
{
    /// <summary>Runs a command as somebody does who has ck as a tool, outside the source tree.</summary>
    public static Task<CkResult> RunAsync(string folder, params string[] arguments) => RunFromSourceAsync(folder, repository: null, arguments);

    /// <summary>Runs a command.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="repository">The source tree, when ck runs from it.</param>
    /// <param name="arguments">What was typed.</param>
    public static async Task<CkResult> RunFromSourceAsync(string folder, string? repository, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var texts = CliTexts.For(Language.Choose(arguments, _ => "en"));
        var context = new CliContext(texts, output, error, TextReader.Null, folder, name => name == "CK_REPOSITORY" ? repository : null);
        var code = await CommandLine.RunAsync(arguments, context, CancellationToken.None);
        return new CkResult(code, output.ToString(), error.ToString());
    }
}
