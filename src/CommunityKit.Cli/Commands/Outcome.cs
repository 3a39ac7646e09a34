namespace CommunityKit.Cli.Commands;

/// <summary>What came of a command.</summary>
/// <param name="ExitCode">See <see cref="ExitCodes"/>.</param>
/// <param name="Result">The object that <c>--json</c> prints.</param>
internal sealed record Outcome(int ExitCode, object? Result = null)
{
    /// <summary>All done.</summary>
    public static Outcome Done(object? result = null) => new(ExitCodes.Done, result);

    /// <summary>Refused or failed; the reasons were printed.</summary>
    public static Outcome Failed(object? result = null) => new(ExitCodes.Failed, result);
}
