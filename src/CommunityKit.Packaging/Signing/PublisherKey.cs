using System.Security.Cryptography;
using System.Text;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary>A publisher's private key: ECDSA on P-256. Not thread-safe.</summary>
public sealed class PublisherKey : IDisposable
{
    private readonly ECDsa _ecdsa;

    private PublisherKey(ECDsa ecdsa, PublisherPublicKey publicKey)
    {
        _ecdsa = ecdsa;
        Public = publicKey;
    }

    /// <summary>The public half.</summary>
    public PublisherPublicKey Public { get; }

    /// <summary>Makes a new key.</summary>
    public static PublisherKey Generate()
    {
        var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new PublisherKey(ecdsa, PublicHalf(ecdsa)!);
    }

    /// <summary>Reads a key from a PEM file (PKCS #8 or SEC 1, not encrypted).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProblemException">It cannot be read or holds no private P-256 key.</exception>
    public static PublisherKey Load(string path)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(File.ReadAllText(path));
            ecdsa.ExportParameters(includePrivateParameters: true); // a public key alone cannot sign
            return new PublisherKey(ecdsa, PublicHalf(ecdsa) ?? throw new CryptographicException("The curve is not P-256."));
        }
        catch (Exception e)
        {
            ecdsa.Dispose();
            throw e switch
            {
                IOException or UnauthorizedAccessException => new ProblemException(PackageProblems.FileUnreadable(path), e),
                ArgumentException or CryptographicException => new ProblemException(PackageProblems.PrivateKeyMalformed(path), e),
                _ => e,
            };
        }
    }

    /// <summary>Writes the key as PEM (PKCS #8) into a new file that only its owner may read (mode 0600 outside Windows).</summary>
    /// <param name="path">A file that does not exist yet: a lost key cannot be made again.</param>
    /// <exception cref="ProblemException">The file exists or cannot be written.</exception>
    public void Save(string path)
    {
        if (File.Exists(path))
            throw new ProblemException(PackageProblems.KeyFileExists(path));

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        try
        {
            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(_ecdsa.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(PackageProblems.FileUnwritable(path), e);
        }
    }

    /// <summary>Signs data: ECDSA with SHA-256 in IEEE P1363 form, 64 bytes.</summary>
    /// <param name="data">What to sign.</param>
    public byte[] Sign(ReadOnlySpan<byte> data) =>
        _ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc />
    public void Dispose() => _ecdsa.Dispose();

    private static PublisherPublicKey? PublicHalf(ECDsa ecdsa) =>
        PublisherPublicKey.TryParse(Convert.ToBase64String(ecdsa.ExportSubjectPublicKeyInfo()), out var key) ? key : null;
}
