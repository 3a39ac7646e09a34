namespace CommunityKit.Accounts.Users;

/// <summary>A user in a recipe.</summary>
/// <param name="Email">Address; the stable key.</param>
internal sealed record UserEntry(string? Email)
{
    /// <summary>Name on screen; the address's first part when missing.</summary>
    public string? Name { get; init; }

    /// <summary>First password; best a parameter of the recipe.</summary>
    public string? Password { get; init; }

    /// <summary>Keys of built-in roles, or names of the shop's own; a plain member when empty.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Language; the shop's own when missing.</summary>
    public string? Culture { get; init; }
}
