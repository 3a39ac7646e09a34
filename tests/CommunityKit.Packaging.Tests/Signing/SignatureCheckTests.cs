using System.Text;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Signing;

public sealed class SignatureCheckTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly PublisherKey _acme = PublisherKey.Generate();
    private readonly PublisherKey _other = PublisherKey.Generate();

    public void Dispose()
    {
        _acme.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_package_of_a_trusted_publisher_is_accepted()
    {
        var report = Check(Package(new Signer("acme", _acme)), Trusting("acme", _acme));

        Assert.True(report.IsAccepted);
        Assert.Equal(new PublisherIdentity("acme", _acme.Public.Fingerprint), report.Publisher);
    }

    [Fact]
    public void An_unsigned_package_is_refused_in_production_and_accepted_in_development()
    {
        var package = Package(signer: null);

        AssertRefused("CK1070", Check(package, Trusting("acme", _acme)));
        var report = Check(package, TrustedPublishers.None, SignaturePolicy.Development);
        Assert.True(report.IsAccepted);
        Assert.Equal(PublisherIdentity.NotSigned, report.Publisher);
    }

    [Fact]
    public void An_unknown_publisher_is_refused_in_production_and_remembered_in_development()
    {
        var package = Package(new Signer("acme", _acme));

        var problem = AssertRefused("CK1074", Check(package, TrustedPublishers.None));
        Assert.Equal(_acme.Public.Fingerprint, problem.Arguments["fingerprint"]);
        var report = Check(package, TrustedPublishers.None, SignaturePolicy.Development);
        Assert.True(report.IsAccepted);
        Assert.Equal(_acme.Public.Fingerprint, report.Publisher.Fingerprint);
    }

    [Fact]
    public void A_signature_that_was_taken_away_is_refused_even_in_development()
    {
        using var package = ModulePackage.Open(Package(new Signer("acme", _acme)));

        var report = Check(package.Manifest, package.ManifestBytes.Span, signature: null, SignaturePolicy.Development);

        AssertRefused("CK1071", report);
    }

    [Fact]
    public void A_signed_package_must_name_its_publisher()
    {
        var bytes = ManifestWriter.Write(Sample.Manifest());
        var report = Check(ManifestReader.Read(bytes), bytes, ModuleSignature.Create(bytes, _acme), SignaturePolicy.Production);

        AssertRefused("CK1072", report);
    }

    [Fact]
    public void Every_changed_byte_of_the_manifest_breaks_the_signature()
    {
        var bytes = ManifestWriter.Write(Sample.Manifest() with { Publisher = "acme" });
        var signature = ModuleSignature.Create(bytes, _acme);
        Assert.NotNull(signature.SignerOf(bytes));

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.Null(signature.SignerOf(bytes));
            bytes[i] ^= 1;
        }

        Assert.Null(signature.SignerOf([.. bytes, (byte)'\n']));
    }

    [Fact]
    public void A_tampered_manifest_is_refused_even_in_development()
    {
        using var package = ModulePackage.Open(Package(new Signer("acme", _acme)));
        var tampered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(package.ManifestBytes.Span).Replace(
            "1.0.0",
            "1.0.1",
            StringComparison.Ordinal));

        var report = Check(ManifestReader.Read(tampered), tampered, package.Signature, SignaturePolicy.Development);

        AssertRefused("CK1073", report);
        Assert.Equal(PublisherIdentity.NotSigned, report.Publisher);
    }

    [Fact]
    public void Naming_a_trusted_publisher_does_not_help_a_stranger() =>
        AssertRefused("CK1075", Check(Package(new Signer("acme", _other)), Trusting("acme", _acme), SignaturePolicy.Development));

    [Fact]
    public void A_trusted_key_under_another_name_is_refused() =>
        AssertRefused("CK1076", Check(Package(new Signer("acne", _acme)), Trusting("acme", _acme), SignaturePolicy.Development));

    [Theory]
    [InlineData("2026-06-01T00:00:01Z", null, "CK1077")]
    [InlineData(null, "2026-06-01T00:00:00Z", "CK1078")]
    [InlineData("2026-06-01T00:00:00Z", "2026-06-01T00:00:01Z", null)]
    public void A_key_counts_within_its_time(string? notBefore, string? notAfter, string? code)
    {
        var trusted = Trusting("acme", [Key(_acme, notBefore, notAfter)]);

        var report = Check(Package(new Signer("acme", _acme)), trusted);

        if (code is null)
            Assert.True(report.IsAccepted);
        else
            AssertRefused(code, report);
    }

    [Fact]
    public void During_a_rotation_both_keys_count()
    {
        var trusted = Trusting("acme", [Key(_acme, null, "2026-07-01T00:00:00Z"), Key(_other, "2026-05-01T00:00:00Z", null)]);

        Assert.True(Check(Package(new Signer("acme", _acme)), trusted).IsAccepted);
        Assert.True(Check(Package(new Signer("acme", _other)), trusted).IsAccepted);
    }

    [Fact]
    public void A_publisher_with_prefixes_may_use_no_other_ids()
    {
        var trusted = Trusting("acme", [Key(_acme)], "shop.", "acme.tools.");

        AssertRefused("CK1079", Check(Package(new Signer("acme", _acme)), trusted));
        Assert.True(Check(Package(new Signer("acme", _acme), "shop.hello"), trusted).IsAccepted);
    }

    [Fact]
    public void A_prefix_is_closed_to_everybody_else()
    {
        var trusted = new TrustedPublishers
        {
            Version = 1,
            Publishers = new Dictionary<string, TrustedPublisher>
            {
                ["acme"] = new() { Keys = [Key(_acme)], Prefixes = ["acme."] },
                ["other"] = new() { Keys = [Key(_other)] },
            },
        };

        AssertRefused("CK1080", Check(Package(new Signer("other", _other)), trusted));
        AssertRefused("CK1080", Check(Package(new Signer("stranger", PublisherKey.Generate())), trusted, SignaturePolicy.Development));
        Assert.True(Check(Package(new Signer("other", _other), "other.hello"), trusted).IsAccepted);
    }

    private static TrustedPublishers Trusting(string name, PublisherKey key) => Trusting(name, [Key(key)]);

    private static TrustedPublishers Trusting(string name, IReadOnlyList<TrustedKey> keys, params IReadOnlyList<string> prefixes) => new()
    {
        Version = 1,
        Publishers = new Dictionary<string, TrustedPublisher> { [name] = new() { Keys = keys, Prefixes = prefixes } },
    };

    private static TrustedKey Key(PublisherKey key, string? notBefore = null, string? notAfter = null) => new()
    {
        Key = key.Public.Text,
        NotBefore = notBefore is null ? null : DateTimeOffset.Parse(notBefore, System.Globalization.CultureInfo.InvariantCulture),
        NotAfter = notAfter is null ? null : DateTimeOffset.Parse(notAfter, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static SignatureReport Check(string path, TrustedPublishers trusted, SignaturePolicy? policy = null)
    {
        using var package = ModulePackage.Open(path);
        return SignatureCheck.Verify(package, trusted, policy ?? SignaturePolicy.Production, new FixedClock(Now));
    }

    private SignatureReport Check(ModuleManifest manifest, ReadOnlySpan<byte> bytes, ModuleSignature? signature, SignaturePolicy policy) =>
        SignatureCheck.Verify(manifest, bytes, signature, Trusting("acme", _acme), policy, new FixedClock(Now));

    private static Packaging.Problems.Problem AssertRefused(string code, SignatureReport report)
    {
        var problem = Assert.Single(report.Problems);
        Assert.Equal(code, problem.Code);
        return problem;
    }

    private string Package(Signer? signer, string id = "acme.hello") =>
        Sample.Package(_folder, _folder["out"], Sample.Manifest(id), signer);
}
