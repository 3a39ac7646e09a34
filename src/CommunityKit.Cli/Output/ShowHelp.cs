using System.CommandLine;
using System.CommandLine.Invocation;

namespace CommunityKit.Cli.Output;

/// <summary>Answers <c>--help</c>.</summary>
internal sealed class ShowHelp(CliContext context) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpPage.Write(parseResult.CommandResult.Command, context.Texts, context.Output);
        return 0;
    }
}
