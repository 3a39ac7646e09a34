namespace CommunityKit.Accounts.Tokens;

/// <summary>A key by which a program acts for a member, within scopes. Only its hash is kept.</summary>
internal sealed class AccessToken
{
    public const int MaxNameLength = 60;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid AccountId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the token, hexadecimal. The token is 256 random bits, so nothing slower is needed.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Last characters of the token, to tell tokens apart.</summary>
    public string Ending { get; set; } = "";

    /// <summary>Ids of permissions, separated by blanks; empty for what every member may do.</summary>
    public string Scopes { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
