namespace CommunityKit.Cms.Menus;

/// <summary>A menu in the list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Links">How many links it has.</param>
/// <param name="Lost">How many of them lead to something that visitors cannot see; they are left out.</param>
public sealed record MenuRow(string Name, int Links, int Lost);
