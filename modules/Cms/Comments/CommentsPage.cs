namespace CommunityKit.Cms.Comments;

/// <summary>Everything that was said about a draft, place by place.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="Places">The places in the order of the page.</param>
public sealed record CommentsPage(string Title, string Url, IReadOnlyList<Talk> Places);
