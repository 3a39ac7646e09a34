using System.CommandLine;

namespace CommunityKit.Cli.Commands;

/// <summary>Commands about one thing.</summary>
internal sealed class CommandGroup : Command
{
    public CommandGroup(CliContext context, string key, params IReadOnlyList<Command> commands)
        : base(key, context.Texts[key])
    {
        foreach (var command in commands)
        {
            Add(command);
        }
    }
}
