namespace CommunityKit.UI.Assets;

/// <summary>What <c>ThemeBuilder.Stylesheet</c> declares: a file that every page of the shop loads, in the CSS layer <c>theme</c>.</summary>
/// <param name="Path">Path below the theme's <c>wwwroot</c>.</param>
internal sealed record ThemeStylesheet(string Path);
