namespace CommunityKit.Permissions;

/// <summary>Roles that every shop has. Operators may add their own.</summary>
public static class RoleNames
{
    /// <summary>Everything, always; cannot be taken from the last owner.</summary>
    public const string Owner = "Owner";

    /// <summary>Runs the shop day by day.</summary>
    public const string Manager = "Manager";

    /// <summary>Writes and publishes content.</summary>
    public const string Editor = "Editor";

    /// <summary>Serves customers at the counter and on the phone.</summary>
    public const string Clerk = "Clerk";

    /// <summary>A shopper with an account.</summary>
    public const string Member = "Member";
}
