using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Tests.Support;

namespace CommunityKit.Catalog.Tests.Products;

public sealed class HalfCharacterTests
{
    [Theory]
    [InlineData('a', 0xd83c)]
    [InlineData(0xdf7c, 'a')]
    [InlineData('a', 0)]
    public void What_cannot_be_stored_is_refused_by_name(int first, int second)
    {
        var text = new string([(char)first, (char)second]);
        var draft = Drafts.Shirt with { Title = Drafts.Text(text) };

        Assert.Contains(ProductRules.Check(draft, Drafts.Currency), broken => broken is { Code: "bad-character", Path: "title.en" });
        Assert.Equal("a", Handle.From(text));
    }
}
