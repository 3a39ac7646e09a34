using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary>
/// <c>module.sig</c>: a detached signature over the exact bytes of <c>module.json</c>, and through the hashes there over every file. It
/// carries the public key, so that a host can say whose key it is and remember it; whether the key is trusted is decided elsewhere.
/// </summary>
public sealed record ModuleSignature
{
    /// <summary>Largest accepted signature file in bytes.</summary>
    public const int MaxBytes = 4096;

    private const string EcdsaP256 = "ecdsa-p256-sha256-p1363";

    /// <summary>Always <c>ecdsa-p256-sha256-p1363</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The public key, see <see cref="PublisherPublicKey.Text"/>.</summary>
    public required string Key { get; init; }

    /// <summary>r and s, 32 bytes each, in base64.</summary>
    public required string Signature { get; init; }

    /// <summary>Signs a manifest.</summary>
    /// <param name="manifestBytes">The bytes of <c>module.json</c>.</param>
    /// <param name="key">The publisher's key.</param>
    public static ModuleSignature Create(ReadOnlySpan<byte> manifestBytes, PublisherKey key) => new()
    {
        Algorithm = EcdsaP256,
        Key = key.Public.Text,
        Signature = Convert.ToBase64String(key.Sign(manifestBytes)),
    };

    /// <summary>Reads a signature file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ProblemException">It is none, or of an algorithm that this version does not know.</exception>
    public static ModuleSignature Read(ReadOnlyMemory<byte> utf8)
    {
        const string file = PackageLayout.SignatureFile;
        var signature = StrictJson.Read<ModuleSignature>(utf8, file, MaxBytes, new JsonFormat("algorithm", EcdsaP256));
        if (!PublisherPublicKey.TryParse(signature.Key, out _))
            throw new ProblemException(PackageProblems.PublicKeyMalformed(file, "key"));
        if (!Convert.TryFromBase64String(signature.Signature, new byte[signature.Signature.Length], out _))
            throw new ProblemException(PackageProblems.ValueMalformed(file, "signature", signature.Signature, "base64"));

        return signature;
    }

    /// <summary>The bytes of the signature file.</summary>
    public byte[] ToBytes() => StrictJson.Write(this);

    /// <summary>The public key it names, when the signature over these manifest bytes is that key's; else null.</summary>
    /// <param name="manifestBytes">The bytes of <c>module.json</c>.</param>
    public PublisherPublicKey? SignerOf(ReadOnlySpan<byte> manifestBytes) =>
        PublisherPublicKey.TryParse(Key, out var key) && key.Verifies(manifestBytes, Convert.FromBase64String(Signature)) ? key : null;
}
