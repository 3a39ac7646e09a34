using System.Security.Claims;
using CommunityKit.Permissions;

namespace CommunityKit.Tenancy.Probing;

/// <summary>
/// Marks a request that the host itself makes to try out a new runtime. Only code in this process can set it; it carries all
/// permissions so that guarded pages are tried as well.
/// </summary>
internal sealed class ProbeFeature
{
    /// <summary>The user that probe requests run as.</summary>
    public static ClaimsPrincipal User { get; } = new(new ClaimsIdentity(
        [new Claim(UserClaims.Id, Guid.Empty.ToString()), new Claim(UserClaims.Name, "probe"), new Claim(UserClaims.Role, RoleNames.Owner)],
        authenticationType: "probe",
        nameType: UserClaims.Name,
        roleType: UserClaims.Role));
}
