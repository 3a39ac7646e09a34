using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// Code of a module named an assembly that it must not see or that is nowhere. The runtime wraps it into its own
/// <see cref="FileNotFoundException"/>; <see cref="ProblemOf"/> finds it again.
/// </summary>
public sealed class AssemblyNotVisibleException : FileNotFoundException
{
    internal AssemblyNotVisibleException(Problem problem, string assembly)
        : base(problem.ToString(), assembly) =>
        Problem = problem;

    /// <summary>What is wrong and how to mend it.</summary>
    public Problem Problem { get; }

    /// <summary>The problem behind any exception that a module's code threw; null when it was something else.</summary>
    /// <param name="exception">The exception.</param>
    public static Problem? ProblemOf(Exception exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            if (current is AssemblyNotVisibleException notVisible)
                return notVisible.Problem;
        }

        return null;
    }
}
