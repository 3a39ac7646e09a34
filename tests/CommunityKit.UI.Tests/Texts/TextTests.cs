using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Texts;

public sealed class TextTests
{
    [Fact]
    public async Task Views_speak_with_the_words_of_their_module_then_of_the_kit_and_show_a_missing_key()
    {
        await using var shop = await TestShop.StartAsync(setup =>
        {
            setup.Texts.Set(TestViewOwners.TestModule, "en", "own", "Mine & yours");
            setup.Texts.Set(TestViewOwners.TestModule, "en", "things.one", "one thing");
            setup.Texts.Set(TestViewOwners.TestModule, "en", "things.other", "{0:N0} things");
            setup.Texts.Set("other.module", "en", "greeting", "Hello");
        });
        var page = await shop.OpenAsync("/case/Words");
        Assert.Equal(
            ["Mine & yours", "Home", "no.such.key", "one thing", "1,200 things", "Hello"],
            page.QuerySelectorAll("p").Select(p => p.TextContent));
    }
}
