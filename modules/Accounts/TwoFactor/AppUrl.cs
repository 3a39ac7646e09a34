namespace CommunityKit.Accounts.TwoFactor;

/// <summary>The address by which authenticator apps take a secret over (Key URI format, understood by all of them).</summary>
internal static class AppUrl
{
    /// <param name="shop">Name of the shop.</param>
    /// <param name="account">The member's address.</param>
    /// <param name="key">The secret.</param>
    public static string Of(string shop, string account, string key)
    {
        // A colon separates shop and account, so neither may hold one.
        var issuer = Uri.EscapeDataString(shop.Replace(":", "", StringComparison.Ordinal));
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account)}?secret={key}&issuer={issuer}&digits={Totp.Digits}&period={Totp.SecondsPerStep}";
    }
}
