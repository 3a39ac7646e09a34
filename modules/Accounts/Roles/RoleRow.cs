namespace CommunityKit.Accounts.Roles;

/// <summary>A permission with what each shown role has of it.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="MayChange">True if the user has it himself and so may give it.</param>
/// <param name="Cells">In the order of the columns.</param>
internal sealed record RoleRow(PermissionLabel Permission, bool MayChange, IReadOnlyList<RoleCell> Cells);
