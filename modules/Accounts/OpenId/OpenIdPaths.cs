namespace CommunityKit.Accounts.OpenId;

/// <summary>Routes to providers and back. The callback of each provider is an address of its own, so that answers cannot be mixed up.</summary>
internal static class OpenIdPaths
{
    public const string Start = "account/sign-in/with/{key}";
    public const string Callback = "account/sign-in/with/{key}/callback";
    public const string Link = "account/security/providers/{key}/link";
    public const string Unlink = "account/security/providers/{id:guid}/unlink";
}
