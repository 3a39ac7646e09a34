namespace CommunityKit.Cms.Comments;

/// <summary>What is said about one place of a draft, with the inputs to say more; they belong to the form of comments outside the editor's.</summary>
/// <param name="Anchor">The place; see <see cref="CommentAnchor"/>.</param>
/// <param name="Label">What the place is called.</param>
/// <param name="Threads">What was said there.</param>
public sealed record Talk(string Anchor, string Label, IReadOnlyList<CommentThread> Threads)
{
    /// <summary>True to show settled threads too.</summary>
    public bool ShowsSettled { get; init; }
}
