namespace CommunityKit.Accounts.OpenId;

/// <summary>A service that vouches for people by OpenID Connect, as the shop registered itself there.</summary>
internal sealed class OpenIdProvider
{
    public const int MaxKey = 40;
    public const int MaxUrl = 300;

    public Guid Id { get; init; }

    /// <summary>Short name in addresses; the callback holds it, so it never changes.</summary>
    public string Key { get; init; } = "";

    /// <summary>Name on the button.</summary>
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    /// <summary>The issuer exactly as its tokens name it.</summary>
    public string Issuer { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>The client's secret, encrypted with the tenant's keys; null for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Scopes with blanks between; <c>openid</c> is always asked for.</summary>
    public string Scopes { get; set; } = "";

    public bool IsEnabled { get; set; }

    public long Version { get; set; }
}
