using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.Tests.Users;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@shop.example", "ann@shop.example")]
    [InlineData(" Ann@Shop.EXAMPLE ", "ann@shop.example")]
    [InlineData("ann＠shop.example", "ann@shop.example")]
    [InlineData("林@商店.中国", "林@xn--czrs0t.xn--fiqs8s")]
    [InlineData("a+b.c@shop.example", "a+b.c@shop.example")]
    public void Spellings_of_one_mailbox_have_one_key(string entered, string key)
    {
        var found = EmailAddress.Parse(entered);
        Assert.NotNull(found);
        Assert.Equal(key.Split('@')[0], found.Value.Key.Split('@')[0]);
        Assert.Equal(EmailAddress.Parse(key)!.Value.Key, found.Value.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@shop.example")]
    [InlineData("ann@")]
    [InlineData("ann@shop")]
    [InlineData("ann@@shop.example")]
    [InlineData("a b@shop.example")]
    [InlineData(".ann@shop.example")]
    [InlineData("ann..b@shop.example")]
    [InlineData("ann@shop.example\nBcc: x@y.example")]
    [InlineData("ann,bob@shop.example")]
    [InlineData("ann@127.0.0.1")]
    public void What_is_no_address_is_refused(string? entered) => Assert.Null(EmailAddress.Parse(entered));

    [Fact]
    public void An_address_that_no_mail_server_must_accept_is_refused() =>
        Assert.Null(EmailAddress.Parse(new string('a', 65) + "@shop.example"));
}
