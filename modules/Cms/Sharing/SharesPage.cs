namespace CommunityKit.Cms.Sharing;

/// <summary>The links to a draft.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="Shares">The links, newest first, with the address of each that holds.</param>
public sealed record SharesPage(string Title, string Url, IReadOnlyList<(DraftShare Share, string? Link)> Shares);
