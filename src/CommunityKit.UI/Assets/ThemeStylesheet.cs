namespace CommunityKit.UI.Assets;

/// <summary>A stylesheet that the theme adds to every page of the shop.</summary>
/// <param name="Path">Path below the theme's <c>wwwroot</c>.</param>
public sealed record ThemeStylesheet(string Path);
