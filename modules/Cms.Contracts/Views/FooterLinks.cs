namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of the menu at the foot of every page.</summary>
/// <param name="Links">Its links in order, at least one.</param>
public sealed record FooterLinks(IReadOnlyList<MenuItem> Links);
