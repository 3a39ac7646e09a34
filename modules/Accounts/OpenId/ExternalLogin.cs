namespace CommunityKit.Accounts.OpenId;

/// <summary>Somebody at a provider who may enter as an account. Unique per provider and subject.</summary>
internal sealed class ExternalLogin
{
    public Guid ProviderId { get; init; }

    /// <summary>The provider's name for the person; opaque.</summary>
    public string Subject { get; init; } = "";

    public Guid AccountId { get; init; }

    public DateTimeOffset LinkedAt { get; init; }
}
