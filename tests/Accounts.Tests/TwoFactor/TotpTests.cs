using CommunityKit.Accounts.TwoFactor;

namespace CommunityKit.Accounts.Tests.TwoFactor;

public sealed class TotpTests
{
    // The secret "12345678901234567890" of RFC 6238, appendix B, in Base32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void A_clock_may_be_wrong_by_one_step(int seconds, bool isAccepted)
    {
        var now = new DateTimeOffset(2026, 3, 2, 10, 0, 15, TimeSpan.Zero);
        Assert.Equal(isAccepted, Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now) is not null);
    }

    [Theory]
    [InlineData("287 082")]
    [InlineData(" 287082 ")]
    [InlineData("２８７０８２")]
    public void Blanks_and_full_width_digits_do_not_matter(string code) =>
        Assert.NotNull(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("28708a")]
    public void What_is_no_code_is_wrong(string code) => Assert.Null(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void New_keys_are_long_and_differ()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => Totp.NewKey()).ToList();
        Assert.All(keys, key => Assert.Equal(32, key.Length));
        Assert.Equal(100, keys.Distinct(StringComparer.Ordinal).Count());
    }
}
