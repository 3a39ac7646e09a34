namespace CommunityKit.Packaging.Signing;

/// <summary>Who signs a package.</summary>
/// <param name="Publisher">Name that goes into the manifest; the host looks it up among its trusted publishers.</param>
/// <param name="Key">The publisher's private key.</param>
public sealed record Signer(string Publisher, PublisherKey Key);
