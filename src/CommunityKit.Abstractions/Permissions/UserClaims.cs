using System.Security.Claims;

namespace CommunityKit.Permissions;

/// <summary>Claims that the accounts module puts on a signed-in user.</summary>
public static class UserClaims
{
    /// <summary>Claim type of the account's id (GUID v7, opaque).</summary>
    public const string Id = "sub";

    /// <summary>Claim type of the name shown on screen.</summary>
    public const string Name = "name";

    /// <summary>Claim type of a role.</summary>
    public const string Role = "role";

    /// <summary>The account's id, or null for an anonymous user.</summary>
    /// <param name="user">The request's user.</param>
    public static Guid? FindId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirst(Id)?.Value, out var id) ? id : null;
}
