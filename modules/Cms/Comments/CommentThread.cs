namespace CommunityKit.Cms.Comments;

/// <summary>A comment and the answers to it.</summary>
/// <param name="First">The comment that began it.</param>
/// <param name="Answers">The answers in order.</param>
public sealed record CommentThread(Comment First, IReadOnlyList<Comment> Answers)
{
    public bool IsOpen => First.ResolvedAt is null;

    /// <summary>All of it in order.</summary>
    public IEnumerable<Comment> All => Answers.Prepend(First);
}
