namespace CommunityKit.Accounts.TwoFactor;

/// <summary>A code that stands in for the authenticator app once. Only its hash is kept.</summary>
internal sealed class RecoveryCode
{
    public Guid AccountId { get; set; }

    public string Hash { get; set; } = "";

    public DateTimeOffset? UsedAt { get; set; }
}
