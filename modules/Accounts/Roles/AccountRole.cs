namespace CommunityKit.Accounts.Roles;

/// <summary>An account has a role.</summary>
internal sealed class AccountRole
{
    public Guid AccountId { get; set; }

    /// <summary>Key of the role.</summary>
    public string Role { get; set; } = "";

    public DateTimeOffset GrantedAt { get; set; }
}
