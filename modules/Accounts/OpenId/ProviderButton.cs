namespace CommunityKit.Accounts.OpenId;

/// <summary>A provider on a page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="LinkedAt">When the reader's account was linked to it; null if it is not.</param>
internal sealed record ProviderButton(Guid Id, string Key, string Label, DateTimeOffset? LinkedAt);
