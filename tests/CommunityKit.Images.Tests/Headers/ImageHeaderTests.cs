using CommunityKit.Images.Headers;
using CommunityKit.Images.Metadata;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Images.Workers;

namespace CommunityKit.Images.Tests.Headers;

public sealed class ImageHeaderTests
{
    [Fact]
    public void A_picture_says_its_size_before_anything_is_decoded() =>
        Assert.Equal(new ImageInfo(ImageFormat.Png, 640, 360, IsAnimated: false), ImageHeader.Read(Pictures.Png(640, 360)));

    [DataFact("security/images/exif-orientation")]
    public void A_picture_that_a_camera_turned_has_the_size_it_is_shown_with()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("security/images/exif-orientation"), "Portrait*.jpg"))
        {
            var info = ImageHeader.Read(File.ReadAllBytes(file));
            Assert.True(info.Height > info.Width, file);
        }
    }

    [Fact]
    public void A_bomb_is_refused_by_its_header_alone()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits());
        var refusal = Assert.Throws<ImageRefusedException>(() => processor.Probe(Pictures.Begin(30_000, 30_000)));
        Assert.Equal(ImageRefusedException.TooManyPixels, refusal.Code);
        Assert.Contains("30000 × 30000", refusal.Message, StringComparison.Ordinal);
    }

    [DataFact("security/images")]
    public void No_mutation_of_a_real_picture_leads_to_anything_but_facts_or_a_refusal()
    {
        const int seed = 20260822;
        var random = new Random(seed);
        foreach (var file in SharedData.HostileFiles().Where(file => new FileInfo(file).Length < 200_000))
        {
            var original = File.ReadAllBytes(file);
            for (var i = 0; i < 200; i++)
            {
                var mutant = original[..random.Next(original.Length + 1)];
                for (var j = 0; j < 4 && mutant.Length > 0; j++)
                {
                    mutant[random.Next(Math.Min(mutant.Length, 400))] = (byte)random.Next(256);
                }

                try
                {
                    ImageHeader.Read(mutant);
                    MetadataRemoval.Clean(mutant);
                }
                catch (ImageRefusedException)
                {
                    // One of the two permitted ends.
                }
                catch (Exception exception)
                {
                    Assert.Fail($"seed {seed}, {Path.GetFileName(file)}, mutant {i}: {exception}");
                }
            }
        }
    }
}
