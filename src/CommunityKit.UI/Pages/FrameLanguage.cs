namespace CommunityKit.UI.Pages;

/// <summary>An entry of the language switch.</summary>
/// <param name="Culture">BCP 47 name, for <c>lang</c> and <c>hreflang</c>.</param>
/// <param name="Name">Name of the language in itself.</param>
/// <param name="Url">This very page in that language.</param>
/// <param name="IsCurrent">True for the language of the page.</param>
public sealed record FrameLanguage(string Culture, string Name, string Url, bool IsCurrent);
