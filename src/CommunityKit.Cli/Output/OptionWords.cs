using System.CommandLine.Parsing;

namespace CommunityKit.Cli.Output;

/// <summary>Words of a command line that look like options.</summary>
internal static class OptionWords
{
    public static IEnumerable<string> Among(IEnumerable<Token> words) => words.Select(word => word.Value).Where(word => word.Length > 1 && word[0] == '-');
}
