namespace CommunityKit.Accounts.Frame;

/// <summary>The link in the storefront's header.</summary>
/// <param name="IsSignedIn">True if it leads to one's own page.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record AccountLinkModel(bool IsSignedIn, string Url);
