using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Tests.Support;

namespace CommunityKit.Catalog.Tests.Products;

public sealed class HalfCharacterTests
{
    [Theory]
    [InlineData("a\ud83c")]
    [InlineData("\udf7c a")]
    [InlineData("a\0b")]
    public void What_cannot_be_stored_is_refused_by_name(string text)
    {
        var draft = Drafts.Shirt with { Title = Drafts.Text(text) };

        Assert.Contains(ProductRules.Check(draft, Drafts.Currency), broken => broken is { Code: "bad-character", Path: "title.en" });
        Assert.True(Handle.From(text) is "a" or "a-b");
    }
}
