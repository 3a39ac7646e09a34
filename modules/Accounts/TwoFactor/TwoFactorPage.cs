using Microsoft.AspNetCore.Html;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>The set-up of the second step.</summary>
/// <param name="Form">The form.</param>
/// <param name="Key">The secret in groups of four, for typing.</param>
/// <param name="AppUrl">The secret as a link that opens an app on this device.</param>
/// <param name="Picture">The same as a QR code.</param>
/// <param name="IsRequired">True if one of the member's roles works only with a second step.</param>
internal sealed record TwoFactorPage(TwoFactorForm Form, string Key, string AppUrl, IHtmlContent Picture, bool IsRequired);
