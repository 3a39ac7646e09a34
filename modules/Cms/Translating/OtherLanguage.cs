namespace CommunityKit.Cms.Translating;

/// <summary>An item in another language, as its editor shows it.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="BesideUrl">Address where the two stand side by side: the page of the one that follows the other.</param>
public sealed record OtherLanguage(string Culture, string Url, string BesideUrl);
