using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Signing;

public sealed class ModuleSignatureTests : IDisposable
{
    private readonly PublisherKey _key = PublisherKey.Generate();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_signature_comes_back_as_it_was_written()
    {
        var signature = ModuleSignature.Create("manifest"u8, _key);

        Assert.Equal(signature, ModuleSignature.Read(signature.ToBytes()));
        Assert.Equal(64, Convert.FromBase64String(signature.Signature).Length);
    }

    [Fact]
    public void An_algorithm_of_the_future_is_called_so() =>
        Refused.With("CK1005", () => ModuleSignature.Read("""{ "algorithm": "ml-dsa-65", "level": 3 }"""u8.ToArray()));

    [Fact]
    public void A_malformed_signature_file_is_refused()
    {
        var signature = ModuleSignature.Create("manifest"u8, _key);

        Refused.With("CK1082", () => ModuleSignature.Read((signature with { Key = "AAAA" }).ToBytes()));
        Refused.With("CK1010", () => ModuleSignature.Read((signature with { Signature = "!" }).ToBytes()));
        Refused.With("CK1007", () => ModuleSignature.Read("""{ "algorithm": "ecdsa-p256-sha256-p1363" }"""u8.ToArray()));
        Refused.With("CK1002", () => ModuleSignature.Read(new byte[5000]));
    }

    [Fact]
    public void A_signature_of_another_length_verifies_nothing()
    {
        var signature = ModuleSignature.Create("manifest"u8, _key);

        Assert.Null((signature with { Signature = "" }).SignerOf("manifest"u8));
        Assert.Null((signature with { Signature = Convert.ToBase64String(new byte[64]) }).SignerOf("manifest"u8));
        Assert.Null((signature with { Signature = Convert.ToBase64String(new byte[128]) }).SignerOf("manifest"u8));
    }
}
