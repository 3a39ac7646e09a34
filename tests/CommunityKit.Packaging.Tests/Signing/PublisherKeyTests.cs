using System.Security.Cryptography;
using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Signing;

public sealed class PublisherKeyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_saved_key_signs_as_before()
    {
        using var key = PublisherKey.Generate();
        key.Save(_folder["acme.pem"]);

        using var loaded = PublisherKey.Load(_folder["acme.pem"]);

        Assert.Equal(key.Public.Fingerprint, loaded.Public.Fingerprint);
        Assert.True(key.Public.Verifies("data"u8, loaded.Sign("data"u8)));
        Assert.False(key.Public.Verifies("date"u8, loaded.Sign("data"u8)));
    }

    [Fact]
    public void The_fingerprint_is_the_hash_of_the_public_key_info()
    {
        using var key = PublisherKey.Generate();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key.Public.Text))), key.Public.Fingerprint);
    }

    [Fact]
    public void Only_the_owner_may_read_the_key_file()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var key = PublisherKey.Generate();
        key.Save(_folder["acme.pem"]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["acme.pem"]));
    }

    [Fact]
    public void A_key_never_overwrites_a_file()
    {
        File.WriteAllText(_folder["acme.pem"], "precious");
        using var key = PublisherKey.Generate();

        Refused.With("CK1086", () => key.Save(_folder["acme.pem"]));

        Assert.Equal("precious", File.ReadAllText(_folder["acme.pem"]));
    }

    [Fact]
    public void A_key_that_OpenSSL_made_is_read()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(_folder["sec1.pem"], ecdsa.ExportECPrivateKeyPem());

        using var key = PublisherKey.Load(_folder["sec1.pem"]);

        Assert.Equal(ecdsa.ExportSubjectPublicKeyInfo(), Convert.FromBase64String(key.Public.Text));
    }

    [Fact]
    public void What_cannot_sign_on_P_256_is_refused()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(2048);
        File.WriteAllText(_folder["p384.pem"], p384.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["public.pem"], p256.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(_folder["rsa.pem"], rsa.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["text.pem"], "hello");
        File.WriteAllText(
            _folder["locked.pem"],
            p256.ExportEncryptedPkcs8PrivateKeyPem(
                "secret",
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));

        foreach (var file in (string[])["p384.pem", "public.pem", "rsa.pem", "text.pem", "locked.pem"])
        {
            Refused.With("CK1085", () => PublisherKey.Load(_folder[file]));
        }

        Refused.With("CK1000", () => PublisherKey.Load(_folder["nothing.pem"]));
    }

    [Fact]
    public void Only_a_P_256_point_on_the_curve_is_a_public_key()
    {
        using var key = PublisherKey.Generate();
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var offCurve = Convert.FromBase64String(key.Public.Text);
        offCurve[^1] ^= 1;

        Assert.True(PublisherPublicKey.TryParse(key.Public.Text, out _));
        Assert.False(PublisherPublicKey.TryParse(Convert.ToBase64String(offCurve), out _));
        Assert.False(PublisherPublicKey.TryParse(Convert.ToBase64String(p384.ExportSubjectPublicKeyInfo()), out _));
        Assert.False(PublisherPublicKey.TryParse(key.Public.Text[..^4], out _));
        Assert.False(PublisherPublicKey.TryParse("not base64", out _));
        Assert.False(PublisherPublicKey.TryParse("", out _));
    }
}
