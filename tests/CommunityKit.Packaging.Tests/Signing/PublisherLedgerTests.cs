using CommunityKit.Packaging.Signing;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Signing;

public sealed class PublisherLedgerTests : IDisposable
{
    private static readonly PublisherIdentity Acme = new("acme", new string('a', 64));
    private static readonly PublisherIdentity Other = new("other", new string('b', 64));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_publisher_of_an_id_keeps_it_over_restarts()
    {
        Ledger().Claim("acme.hello", Acme);

        var ledger = Ledger();

        Assert.Equal(Acme, ledger.OwnerOf("acme.hello"));
        Assert.Null(ledger.Refusal("acme.hello", Acme, TrustedPublishers.None));
        Assert.Equal("CK1081", ledger.Refusal("acme.hello", Other, TrustedPublishers.None)?.Code);
        Assert.Equal("CK1081", ledger.Refusal("acme.hello", PublisherIdentity.NotSigned, TrustedPublishers.None)?.Code);
        Assert.Null(ledger.Refusal("acme.other", Other, TrustedPublishers.None));
    }

    [Fact]
    public void A_later_claim_does_not_take_the_id_over()
    {
        var ledger = Ledger();
        ledger.Claim("acme.hello", Acme);
        ledger.Claim("acme.hello", Other);

        Assert.Equal(Acme, Ledger().OwnerOf("acme.hello"));
    }

    [Fact]
    public void An_unsigned_id_stays_unsigned_until_the_operator_lets_go()
    {
        var ledger = Ledger();
        ledger.Claim("acme.hello", PublisherIdentity.NotSigned);
        Assert.Equal("CK1081", ledger.Refusal("acme.hello", Acme, TrustedPublishers.None)?.Code);

        ledger.Release("acme.hello");

        Assert.Null(Ledger().OwnerOf("acme.hello"));
        Assert.Null(Ledger().Refusal("acme.hello", Acme, TrustedPublishers.None));
    }

    [Fact]
    public void A_new_key_of_the_same_trusted_publisher_is_the_same_owner()
    {
        using var oldKey = PublisherKey.Generate();
        using var newKey = PublisherKey.Generate();
        var ledger = Ledger();
        ledger.Claim("acme.hello", new PublisherIdentity("acme", oldKey.Public.Fingerprint));
        var renewed = new PublisherIdentity("acme", newKey.Public.Fingerprint);
        var trusted = new TrustedPublishers
        {
            Version = 1,
            Publishers = new Dictionary<string, TrustedPublisher> { ["acme"] = new() { Keys = [new() { Key = newKey.Public.Text }] } },
        };

        Assert.Null(ledger.Refusal("acme.hello", renewed, trusted));
        Assert.Equal("CK1081", ledger.Refusal("acme.hello", renewed, TrustedPublishers.None)?.Code);
        Assert.Equal("CK1081", ledger.Refusal("acme.hello", renewed with { Name = "other" }, trusted)?.Code);
    }

    [Fact]
    public void Saving_leaves_one_complete_file()
    {
        var ledger = Ledger();
        Parallel.For(0, 50, i => ledger.Claim($"acme.module{i}", Acme));

        Assert.Equal(["publishers.json"], _folder.Content());
        Assert.Equal(50, Enumerable.Range(0, 50).Count(i => Ledger().OwnerOf($"acme.module{i}") == Acme));
    }

    [Fact]
    public void A_damaged_ledger_is_not_taken_for_an_empty_one()
    {
        File.WriteAllText(_folder["publishers.json"], "{ \"version\": 1");

        Refused.With("CK1003", () => Ledger());
    }

    private PublisherLedger Ledger() => PublisherLedger.Load(_folder["publishers.json"]);
}
