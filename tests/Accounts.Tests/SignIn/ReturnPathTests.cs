using CommunityKit.Accounts.SignIn;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Accounts.Tests.SignIn;

public sealed class ReturnPathTests
{
    [Theory]
    [InlineData("", "/orders?page=2", true)]
    [InlineData("/shop-a", "/shop-a/orders", true)]
    [InlineData("/shop-a", "/shop-a", true)]
    [InlineData("/shop-a", "/shop-b/orders", false)]
    [InlineData("/shop-a", "/shop-ab", false)]
    [InlineData("/shop-a", "/shop-a/../shop-b", false)]
    [InlineData("", "orders", false)]
    [InlineData("", "//host/x", false)]
    [InlineData("", "/\\host", false)]
    [InlineData("", "/a\r\nSet-Cookie: x", false)]
    [InlineData("", null, false)]
    public void Only_pages_of_this_shop_are_returned_to(string pathBase, string? wanted, bool isOfThisShop)
    {
        var request = new DefaultHttpContext().Request;
        request.PathBase = pathBase;
        Assert.Equal(isOfThisShop, ReturnPath.IsOfThisShop(request, wanted));
    }
}
