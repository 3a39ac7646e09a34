namespace CommunityKit.Accounts.Roles;

/// <summary>The roles that every shop has, most powerful first.</summary>
internal static class BuiltInRoles
{
    public static IReadOnlyList<string> All { get; } = [RoleNames.Owner, RoleNames.Manager, RoleNames.Editor, RoleNames.Clerk, RoleNames.Member];

    public static bool Contains(string role) => All.Contains(role, StringComparer.Ordinal);
}
