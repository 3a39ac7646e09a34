namespace CommunityKit.Testing.Modules;

/// <summary>A signed-in user of a test, without an accounts module.</summary>
/// <param name="Name">Name on screen.</param>
/// <param name="Permissions">Permissions; a star means all.</param>
public sealed record TestUser(string Name, params string[] Permissions)
{
    /// <summary>May do everything.</summary>
    public static TestUser Owner { get; } = new("Owner", "*") { Roles = [CommunityKit.Permissions.RoleNames.Owner] };

    /// <summary>May do nothing special.</summary>
    public static TestUser Member { get; } = new("Member") { Roles = [CommunityKit.Permissions.RoleNames.Member] };

    /// <summary>Id of the account.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
