using CommunityKit.PaymentSandbox.Signing;

namespace CommunityKit.Payments.Tests.Sandbox;

public sealed class SignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Key = Signature.NewKey();
    private static readonly byte[] Body = "{\"a\":1}"u8.ToArray();

    [Fact]
    public void A_signature_holds_for_its_bytes_its_key_and_five_minutes()
    {
        var signature = Signature.Make(Key, Body, Now);

        Assert.True(Signature.IsGood(signature, Body, [Key], Now + TimeSpan.FromMinutes(5)));
        Assert.False(Signature.IsGood(signature, Body, [Key], Now + TimeSpan.FromSeconds(301)));
        Assert.False(Signature.IsGood(signature, Body, [Key], Now - TimeSpan.FromSeconds(301)));
        Assert.False(Signature.IsGood(signature, "{\"a\":2}"u8, [Key], Now));
        Assert.False(Signature.IsGood(signature, Body, [Signature.NewKey()], Now));
        Assert.False(Signature.IsGood(signature.Replace("t=", "t=1", StringComparison.Ordinal), Body, [Key], Now));
    }

    [Fact]
    public void After_a_change_of_keys_the_old_one_is_still_believed()
    {
        var next = Signature.NewKey();

        Assert.True(Signature.IsGood(Signature.Make(Key, Body, Now), Body, [next, Key], Now));
        Assert.True(Signature.IsGood(Signature.Make(next, Body, Now), Body, [next, Key], Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=,k=,v1=")]
    [InlineData("t=1,k=2")]
    [InlineData("t=99999999999999999999,k=aa,v1=bb")]
    [InlineData("t=1772442000,k=00000000,v1=zzzz")]
    [InlineData("v1=a,k=b,t=c,d")]
    public void Nonsense_is_no_signature(string? text) => Assert.False(Signature.IsGood(text, Body, [Key], Now));
}
