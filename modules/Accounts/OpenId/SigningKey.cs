using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>A public key of a provider (RFC 7517, RFC 7518). Immutable.</summary>
internal sealed record SigningKey
{
    public const string Rs256 = "RS256";
    public const string Es256 = "ES256";
    private const int MinRsaBits = 2048;

    [JsonPropertyName("kty")]
    public string? KeyType { get; init; }

    [JsonPropertyName("kid")]
    public string? KeyId { get; init; }

    [JsonPropertyName("use")]
    public string? Use { get; init; }

    [JsonPropertyName("alg")]
    public string? Algorithm { get; init; }

    [JsonPropertyName("n")]
    public string? Modulus { get; init; }

    [JsonPropertyName("e")]
    public string? Exponent { get; init; }

    [JsonPropertyName("crv")]
    public string? Curve { get; init; }

    [JsonPropertyName("x")]
    public string? X { get; init; }

    [JsonPropertyName("y")]
    public string? Y { get; init; }

    /// <summary>True if the key may check signatures of this kind.</summary>
    public bool Fits(string algorithm) =>
        Use is null or "sig"
        && (Algorithm is null || Algorithm == algorithm)
        && (algorithm == Rs256 ? KeyType == "RSA" : algorithm == Es256 && KeyType == "EC" && Curve == "P-256");

    /// <summary>True if the signature is this key's.</summary>
    public bool Verify(string algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            if (algorithm == Es256)
            {
                using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(X), Y = Bytes(Y) } });
                return curve.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }

            using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(Modulus), Exponent = Bytes(Exponent) });
            return rsa.KeySize >= MinRsaBits && rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static byte[] Bytes(string? text) => Base64Url.DecodeFromChars(text ?? "");
}
