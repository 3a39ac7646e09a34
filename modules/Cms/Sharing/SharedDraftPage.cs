using CommunityKit.Cms.Views;

namespace CommunityKit.Cms.Sharing;

/// <summary>A draft behind its link.</summary>
/// <param name="Share">The link.</param>
/// <param name="Content">The draft as a page.</param>
public sealed record SharedDraftPage(DraftShare Share, ContentPage Content);
