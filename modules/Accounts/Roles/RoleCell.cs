namespace CommunityKit.Accounts.Roles;

/// <summary>Whether a role has a permission.</summary>
/// <param name="Role">The role.</param>
/// <param name="IsGiven">True if the role was given it.</param>
/// <param name="IsEffective">True if the role has it, given or included in another.</param>
internal sealed record RoleCell(RoleInfo Role, bool IsGiven, bool IsEffective);
