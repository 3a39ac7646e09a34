namespace CommunityKit.Accounts.Roles;

/// <summary>A role that an operator made. The built-in ones of <see cref="RoleNames"/> have no row.</summary>
internal sealed class Role
{
    public const int MaxNameLength = 40;

    /// <summary>Stable key, as it stands in claims and grants; never shown.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The name for comparing; unique.</summary>
    public string NameKey { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
}
