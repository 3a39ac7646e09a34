using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Sites;

/// <summary>A running host refused; its words are in the user's language already.</summary>
internal sealed class RefusedException(IReadOnlyList<ProblemRow> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(p => $"{p.Code}: {p.Message}")))
{
    public IReadOnlyList<ProblemRow> Problems { get; } = problems;
}
