using CommunityKit.Admin.Palette;

namespace CommunityKit.Admin.Tests.Palette;

public sealed class MatchTests
{
    [Fact]
    public void The_better_a_name_fits_the_higher_it_stands()
    {
        string[] names = ["Goods", "Goods on sale", "New goods", "Dry-goods", "God of odd souls", "Settings"];
        var asked = new Match("goods");
        Assert.Equal(
            ["Goods", "Goods on sale", "New goods", "Dry-goods", "God of odd souls"],
            names.Where(n => asked.Score(n) > 0).OrderByDescending(asked.Score));
    }

    [Theory]
    [InlineData("npr", "New product", true)]
    [InlineData("商表", "商品列表", true)]
    [InlineData("ＧＯＯＤＳ", "goods", true)]
    [InlineData("product new", "New product", true)]
    [InlineData("x", "New product", false)]
    [InlineData("rpn", "New product", false)]
    [InlineData("  ", "New product", false)]
    public void Letters_in_order_find_a_name(string typed, string name, bool isFound) => Assert.Equal(isFound, new Match(typed).Score(name) > 0);
}
