namespace CommunityKit.Packaging.Signing;

/// <summary>Who published a package, as far as its signature proves it.</summary>
/// <param name="Name">Publisher name from the signed manifest; null when unsigned.</param>
/// <param name="Fingerprint">Fingerprint of the key that signed, or <c>unsigned</c>.</param>
public sealed record PublisherIdentity(string? Name, string Fingerprint)
{
    /// <summary>The publisher of every unsigned package.</summary>
    public static PublisherIdentity NotSigned { get; } = new(null, "unsigned");

    /// <summary>Name and the beginning of the fingerprint, for messages.</summary>
    public override string ToString() => Name is null ? Fingerprint : $"{Name} ({Fingerprint[..Math.Min(16, Fingerprint.Length)]})";
}
