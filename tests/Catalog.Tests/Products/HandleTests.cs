using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Tests.Products;

public sealed class HandleTests
{
    [Theory]
    [InlineData("Glass Bottle 240 ml", "glass-bottle-240-ml")]
    [InlineData("  Crème brûlée!  ", "crème-brûlée")]
    [InlineData("有机 米糊", "有机-米糊")]
    [InlineData("Mum’s choice", "mums-choice")]
    [InlineData("ＦＵＬＬ　ｗｉｄｔｈ", "full-width")]
    [InlineData("---", "")]
    public void A_handle_is_made_of_words_in_any_script(string text, string handle) => Assert.Equal(handle, Handle.From(text));

    [Fact]
    public void A_long_title_is_cut_and_stays_a_handle()
    {
        var handle = Handle.From(string.Join(' ', Enumerable.Repeat("𠮷野", 100)));

        Assert.True(Handle.IsValid(handle));
        Assert.True(Handle.IsValid(Handle.Numbered(handle, 12)));
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("two--hyphens")]
    [InlineData("-edge")]
    [InlineData("a/b")]
    [InlineData("")]
    public void What_is_no_handle_is_refused(string handle) => Assert.False(Handle.IsValid(handle));
}
