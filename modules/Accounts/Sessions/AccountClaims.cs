namespace CommunityKit.Accounts.Sessions;

/// <summary>Claims of this module beside those of <see cref="UserClaims"/>.</summary>
internal static class AccountClaims
{
    /// <summary>Id of the session row.</summary>
    public const string Session = "sid";

    /// <summary>The account's security stamp; only in the cookies of the second step.</summary>
    public const string Stamp = "stamp";

    /// <summary>How the session began: name of a <see cref="SignInMethod"/>.</summary>
    public const string Method = "amr";

    /// <summary>A permission that an access token may use; an identity with <see cref="TokenId"/> may use no other.</summary>
    public const string Scope = "scope";

    /// <summary>Id of the access token that the request came with.</summary>
    public const string TokenId = "token";

    /// <summary>Present while the account lacks a second step that one of its roles asks for; those roles are then left out.</summary>
    public const string NeedsTwoFactor = "needs-two-factor";
}
