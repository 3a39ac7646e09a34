namespace CommunityKit.Cms.Menus;

/// <summary>A menu in the list.</summary>
public sealed record MenuRow(string Name, int Links);
