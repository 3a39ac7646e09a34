using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Assets;
using CommunityKit.Texts;

namespace CommunityKit.Media.Tests.Assets;

public sealed class FactRulesTests
{
    [Theory]
    [InlineData("Pumpkin Soup (1).JPG", "pumpkin-soup-1.jpg")]
    [InlineData("南瓜 汤.png", "南瓜-汤.jpg")]
    [InlineData("\"><svg onload=alert(1)>.png", "svg-onload-alert-1.jpg")]
    [InlineData("....", "file.jpg")]
    public void The_last_part_of_an_address_has_letters_digits_and_hyphens_and_the_true_extension(string name, string slug) =>
        Assert.Equal(slug, FactRules.Slug(name, ".jpg"));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\photos\me.jpg", "me.jpg")]
    [InlineData("a\u0000b\n.png", "ab.png")]
    [InlineData("   ", "file")]
    public void A_name_is_never_a_path(string sent, string name) => Assert.Equal(name, FactRules.Name(sent));

    [DataFact("security/upload/fuzzdb_invalid-filenames-microsoft.txt")]
    public void Names_that_some_system_cannot_bear_become_names_that_every_system_can()
    {
        foreach (var sent in File.ReadAllLines(SharedData.Path("security/upload/fuzzdb_invalid-filenames-microsoft.txt")))
        {
            Assert.Matches("^[a-z0-9-]{1,80}[.]png$", FactRules.Slug(FactRules.Name(sent), ".png"));
        }
    }

    [Fact]
    public void A_text_is_not_cut_through_the_middle_of_a_character()
    {
        var facts = FactRules.Tidy(new AssetFacts { Alt = LocalizedText.Of("en", new string('a', FactRules.MaxAlt - 1) + "🎃"), Tags = ["  Tea ", "tea", "", new string('x', 60)] });
        Assert.Equal(new string('a', FactRules.MaxAlt - 1), facts.Alt.Exactly("en"));
        Assert.Equal(["tea", new string('x', FactRules.MaxTag)], facts.Tags);
    }

    [Fact]
    public void The_assets_that_a_text_names_are_found_whatever_stands_around_them()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var text = $"![soup](/shop{MediaAddress.Of(one, "soup.jpg")}) <img src=\"/media/{two:N}/0123456789abcdef/w320/a.png\"> /media/none/x";
        Assert.Equal([one, two], MediaAddress.In(text));
        Assert.Empty(MediaAddress.In(null));
    }
}
