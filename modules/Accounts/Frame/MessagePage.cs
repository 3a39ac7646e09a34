namespace CommunityKit.Accounts.Frame;

/// <summary>A page that says one thing: texts stand under <c>{Key}.title</c> and <c>{Key}.text</c>.</summary>
/// <param name="Key">Key of the texts.</param>
/// <param name="Url">Where to go on.</param>
/// <param name="LinkKey">Key of the link's text.</param>
internal sealed record MessagePage(string Key, string Url, string LinkKey);
