namespace CommunityKit.Packaging.Signing;

/// <summary>How strict a host is about signatures.</summary>
/// <param name="RequireSigned">
/// True: only packages signed by a trusted publisher. False (development): also unsigned ones and ones of unknown publishers; a signature
/// that is there must still be right.
/// </param>
public sealed record SignaturePolicy(bool RequireSigned)
{
    /// <summary>Only packages of trusted publishers.</summary>
    public static SignaturePolicy Production { get; } = new(RequireSigned: true);

    /// <summary>Unsigned packages too.</summary>
    public static SignaturePolicy Development { get; } = new(RequireSigned: false);
}
