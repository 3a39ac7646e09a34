using CommunityKit.Images;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Variants;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Media.Tests.Variants;

public sealed class VariantChoiceTests
{
    [Theory]
    [InlineData("image/avif,image/webp,*/*", "image/jpeg", ImageFormat.Avif)]
    [InlineData("image/webp,*/*;q=0.8", "image/jpeg", ImageFormat.WebP)]
    [InlineData("image/avif;q=0,image/webp", "image/png", ImageFormat.WebP)]
    [InlineData("*/*", "image/jpeg", ImageFormat.Jpeg)]
    [InlineData("image/*", "image/png", null)]
    public void A_browser_gets_the_smallest_format_that_it_names_and_nothing_transparent_turns_white(string accept, string source, ImageFormat? format) =>
        Assert.Equal(format, VariantChoice.Of(Picture(source, 2000), MediaTypeHeaderValue.ParseList([accept]), 480)?.Format);

    [Fact]
    public void Widths_beyond_the_pictures_own_stand_for_one_variant() =>
        Assert.Equal(768, VariantChoice.Of(Picture("image/png", 500), MediaTypeHeaderValue.ParseList(["image/webp"]), 1600)!.Width);

    [Fact]
    public void A_page_is_offered_the_widths_that_make_sense()
    {
        var srcset = Picture("image/jpeg", 500).Shown().Srcset("/shop")!;
        Assert.Equal(["160w", "320w", "480w", "500w"], srcset.Split(", ").Select(part => part.Split(' ')[1]));
        Assert.StartsWith("/shop/media/", srcset, StringComparison.Ordinal);
    }

    private static Asset Picture(string contentType, int width)
    {
        var asset = new Asset { Name = "a", Slug = "a.jpg" };
        asset.Hold(new Inspected("", AssetKind.Picture, contentType, ".jpg", new string('0', 64), 1, width, 100, IsAnimated: false));
        return asset;
    }
}
