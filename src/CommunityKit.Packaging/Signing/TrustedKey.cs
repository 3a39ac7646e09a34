namespace CommunityKit.Packaging.Signing;

/// <summary>A key of a trusted publisher and when it counts. Several keys of one publisher make a rotation.</summary>
public sealed record TrustedKey
{
    /// <summary>The public key, see <see cref="PublisherPublicKey.Text"/>.</summary>
    public required string Key { get; init; }

    /// <summary>UTC instant from which packages signed with it are accepted; null for always.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>UTC instant from which packages signed with it are no longer installed; null for never.</summary>
    public DateTimeOffset? NotAfter { get; init; }
}
