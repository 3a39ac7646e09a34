namespace CommunityKit.Accounts.TwoFactor;

/// <summary>The page before the set-up.</summary>
/// <param name="ReturnUrl">Where to go afterwards.</param>
/// <param name="IsRequired">True if one of the member's roles works only with a second step.</param>
/// <param name="Replaces">True if an app is in use that the new one replaces.</param>
/// <param name="HasPassword">False for the host's owner, who enters by ticket.</param>
internal sealed record TwoFactorStart(string? ReturnUrl, bool IsRequired, bool Replaces, bool HasPassword);
