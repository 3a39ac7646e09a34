using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands;

/// <summary>Asks before something goes for ever: by typing its name, or by <c>--yes</c> where nobody can be asked.</summary>
internal static class Confirmation
{
    /// <exception cref="ProblemException">Nobody said yes.</exception>
    public static void Require(bool isGiven, string name, string question, CliContext context, Terminal terminal)
    {
        if (isGiven || (context.IsInteractive && terminal.Ask(question)?.Trim() == name))
        {
            return;
        }

        throw new ProblemException(CliProblems.Unconfirmed(name));
    }
}
