using CommunityKit.Packaging.Problems;

namespace CommunityKit.Host.Control;

/// <summary>A problem as text: code and message in the caller's language.</summary>
public sealed record ProblemRow(string Code, string Message)
{
    internal static IReadOnlyList<ProblemRow> Of(IEnumerable<Problem> problems) => [.. problems.Select(p => new ProblemRow(p.Code, p.Text()))];
}
