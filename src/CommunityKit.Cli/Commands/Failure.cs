using System.Net.Http;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Cli.Commands;

/// <summary>Turns what went wrong into words for the user; nobody should have to read a stack trace.</summary>
internal static class Failure
{
    private const string TraceVariable = "CK_TRACE";

    public static Outcome Explain(Exception exception, Terminal terminal, CliContext context, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            exception = new ProblemException(CliProblems.Cancelled());
        }

        var problems = ProblemsOf(exception);
        terminal.Problems(problems);
        if (context.Variable(TraceVariable) is { Length: > 0 })
        {
            terminal.Progress(exception.ToString());
        }

        return Outcome.Failed(new { problems });
    }

    /// <summary>The reasons as rows.</summary>
    public static IReadOnlyList<ProblemRow> ProblemsOf(Exception exception) => exception switch
    {
        RefusedException refused => refused.Problems,
        ProblemException refused => ProblemRow.Of(refused.Problems),
        TenantUnavailableException asleep => ProblemRow.Of([HostProblems.TenantUnavailable(asleep)]),
        UnauthorizedAccessException or IOException => ProblemRow.Of([CliProblems.FileFailed(exception.Message)]),
        HttpRequestException => ProblemRow.Of([CliProblems.HostUnreachable(exception.Message)]),
        _ => ProblemRow.Of([CliProblems.Unexpected(exception)]),
    };
}
