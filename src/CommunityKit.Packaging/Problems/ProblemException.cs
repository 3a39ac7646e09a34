namespace CommunityKit.Packaging.Problems;

/// <summary>An operation was refused, with every reason found.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>Refused for one or more reasons.</summary>
    /// <param name="problems">The reasons, the main one first.</param>
    public ProblemException(params IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) =>
        Problems = problems;

    /// <summary>Refused because of an exception.</summary>
    /// <param name="problem">The reason.</param>
    /// <param name="inner">The exception behind it; for the log, never for the reader.</param>
    public ProblemException(Problem problem, Exception inner)
        : base(problem.ToString(), inner) =>
        Problems = [problem];

    /// <summary>The reasons, the main one first.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
