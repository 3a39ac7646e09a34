namespace CommunityKit.Packaging.Signing;

/// <summary>A publisher that a host trusts.</summary>
public sealed record TrustedPublisher
{
    /// <summary>Its keys: the current one, and during a rotation the one before or after.</summary>
    public required IReadOnlyList<TrustedKey> Keys { get; init; }

    /// <summary>
    /// Beginnings of module ids that belong to it, for example <c>acme.</c>: it may use no other ids, and no package signed by somebody
    /// else may use these. Empty: any id that is not reserved by another publisher.
    /// </summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];
}
