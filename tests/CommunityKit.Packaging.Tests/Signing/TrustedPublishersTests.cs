using System.Text;
using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Signing;

public sealed class TrustedPublishersTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _key = Text();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_is_read_and_written_back()
    {
        var trusted = Read($$"""
            { "version": 1, "publishers": {
              "zeta": { "keys": [ { "key": "{{Text()}}" } ] },
              "acme": {
                "keys": [ { "key": "{{_key}}", "notBefore": "2026-01-01T00:00:00Z", "notAfter": "2027-01-01T00:00:00Z" } ],
                "prefixes": [ "acme." ] } } }
            """);

        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), trusted.Publishers["acme"].Keys[0].NotAfter);
        Assert.Equal("acme", trusted.OwnerOfId("acme.hello"));
        Assert.Null(trusted.OwnerOfId("acmeshop.hello"));
        Assert.Equal(trusted.ToBytes(), TrustedPublishers.Read(trusted.ToBytes()).ToBytes());
        Assert.StartsWith(
            "{\n  \"version\": 1,\n  \"publishers\": {\n    \"acme\"",
            Encoding.UTF8.GetString(trusted.ToBytes()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_nobody_is_trusted()
    {
        Assert.Empty(TrustedPublishers.Load(_folder["trusted-publishers.json"]).Publishers);
        Assert.Empty(TrustedPublishers.Load(_folder["no-folder/trusted-publishers.json"]).Publishers);
        Refused.With("CK1000", () => TrustedPublishers.Load(_folder.Path));
    }

    [Fact]
    public void The_longest_prefix_decides()
    {
        var trusted = Read($$"""
            { "version": 1, "publishers": {
              "acme": { "keys": [ { "key": "{{_key}}" } ], "prefixes": [ "acme." ] },
              "labs": { "keys": [ { "key": "{{Text()}}" } ], "prefixes": [ "acme.labs." ] } } }
            """);

        Assert.Equal("labs", trusted.OwnerOfId("acme.labs.hello"));
        Assert.Equal("acme", trusted.OwnerOfId("acme.labs"));
    }

    [Fact]
    public void Every_fault_of_the_file_is_refused()
    {
        Refused.With("CK1005", () => Read("""{ "version": 2, "publishers": {} }"""));
        Refused.With("CK1006", () => Read("""{ "version": 1, "publishers": {}, "trustEverybody": true }"""));
        Refused.With("CK1007", () => Read("""{ "version": 1 }"""));
        AssertPublishersRefused("CK1082", """ "acme": { "keys": [ { "key": "AAAA" } ] } """);
        AssertPublishersRefused("CK1083", $$""" "a": { "keys": [ { "key": "{{_key}}" } ] }, "b": { "keys": [ { "key": "{{_key}}" } ] } """);
        AssertPublishersRefused("CK1010", """ "Acme Inc": { "keys": [] } """);
        AssertPublishersRefused("CK1010", """ "acme": { "keys": [], "prefixes": [ "acme" ] } """);
        AssertPublishersRefused("CK1084", """ "a": { "keys": [], "prefixes": [ "x." ] }, "b": { "keys": [], "prefixes": [ "x." ] } """);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("2026-01-01T08:00:00+08:00")]
    [InlineData("2026-01-01")]
    [InlineData("tomorrow")]
    public void A_time_must_be_UTC_and_say_so(string time) =>
        Refused.With(
            "CK1009",
            () => Read($$"""{ "version": 1, "publishers": { "a": { "keys": [ { "key": "{{_key}}", "notBefore": "{{time}}" } ] } } }"""));

    [Fact]
    public void A_key_cannot_end_before_it_begins() => Refused.With("CK1010", () => Read(
        $$"""
        { "version": 1, "publishers": { "acme": { "keys": [
            { "key": "{{_key}}", "notBefore": "2026-02-01T00:00:00Z", "notAfter": "2026-01-01T00:00:00Z" } ] } } }
        """));

    private static void AssertPublishersRefused(string code, string publishers) =>
        Refused.With(code, () => Read("{ \"version\": 1, \"publishers\": {" + publishers + "} }"));

    private static TrustedPublishers Read(string text) => TrustedPublishers.Read(Encoding.UTF8.GetBytes(text));

    private static string Text()
    {
        using var key = PublisherKey.Generate();
        return key.Public.Text;
    }
}
