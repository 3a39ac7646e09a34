namespace CommunityKit.Accounts.Roles;

/// <summary>A role as people see it.</summary>
/// <param name="Key">Stable key, as in claims.</param>
/// <param name="Label">Name in the reader's language.</param>
/// <param name="IsBuiltIn">True for the roles that every shop has.</param>
public sealed record RoleInfo(string Key, string Label, bool IsBuiltIn)
{
    /// <summary>True for the role that may do everything, always.</summary>
    public bool IsOwner => Key == RoleNames.Owner;
}
