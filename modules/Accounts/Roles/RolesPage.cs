namespace CommunityKit.Accounts.Roles;

/// <summary>The matrix of permissions and roles.</summary>
/// <param name="Roles">All roles, for the choice of columns.</param>
/// <param name="Shown">Roles that are shown as columns.</param>
/// <param name="Groups">Permissions by module.</param>
/// <param name="Query">What was searched for.</param>
/// <param name="Role">The one role that is shown; null for all.</param>
/// <param name="Was">Everything that was given among what is shown, as one text that comes back with the form.</param>
internal sealed record RolesPage(
    IReadOnlyList<RoleInfo> Roles,
    IReadOnlyList<RoleInfo> Shown,
    IReadOnlyList<(string Module, IReadOnlyList<RoleRow> Rows)> Groups,
    string Query,
    string? Role,
    string Was);
