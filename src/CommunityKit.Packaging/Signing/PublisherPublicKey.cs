using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CommunityKit.Packaging.Signing;

/// <summary>A publisher's public key: ECDSA on P-256, nothing else. Immutable, thread-safe.</summary>
public sealed class PublisherPublicKey
{
    private const int SignatureBytes = 64;

    // A SubjectPublicKeyInfo of an uncompressed P-256 point up to the point itself. With one accepted form, one key has one fingerprint.
    private static readonly byte[] Prefix = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private readonly byte[] _info;

    private PublisherPublicKey(byte[] info)
    {
        _info = info;
        Text = Convert.ToBase64String(info);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(info));
    }

    /// <summary>The SubjectPublicKeyInfo (DER) in base64, as it stands in <c>module.sig</c> and <c>trusted-publishers.json</c>.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, 64 lower-case hex digits; what people compare.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a key from its text.</summary>
    /// <param name="text">Base64 of a SubjectPublicKeyInfo.</param>
    /// <param name="key">The key, when true is returned.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PublisherPublicKey? key)
    {
        key = null;
        var info = new byte[Prefix.Length + SignatureBytes];
        if (!Convert.TryFromBase64String(text, info, out var length) || length != info.Length || !info.AsSpan().StartsWith(Prefix))
            return false;

        try
        {
            // Refuses points that do not lie on the curve.
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(info, out _);
        }
        catch (CryptographicException)
        {
            return false;
        }

        key = new PublisherPublicKey(info);
        return true;
    }

    /// <summary>True when the signature over the data was made with the private half of this key.</summary>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">IEEE P1363 form: r and s, 32 bytes each.</param>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(_info, out _);
        return signature.Length == SignatureBytes
            && ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
