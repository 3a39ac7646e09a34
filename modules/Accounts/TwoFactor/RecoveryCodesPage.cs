namespace CommunityKit.Accounts.TwoFactor;

/// <summary>New recovery codes, shown this once.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Url">Where to go on.</param>
internal sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string Url);
