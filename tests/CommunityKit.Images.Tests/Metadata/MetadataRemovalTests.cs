using CommunityKit.Images.Headers;
using CommunityKit.Images.Metadata;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Images.Workers;

namespace CommunityKit.Images.Tests.Metadata;

public sealed class MetadataRemovalTests
{
    private static readonly string[] Traces = ["GPS", "http://ns.adobe.com/xap", "Photoshop 3.0", "Canon", "NIKON", "iPhone", "Exif\0\0II", "<?xpacket"];

    [Fact]
    public void What_a_text_chunk_and_the_bytes_behind_the_end_say_is_gone_and_the_pixels_stay()
    {
        byte[] png = [.. Pictures.Png(20, 10, ("tEXt", "Comment\0taken at home"u8.ToArray())), .. "<?php system('id') ?>"u8];
        ReadOnlyMemory<byte> clean = MetadataRemoval.Clean(png);
        Assert.False(clean.Holds("taken at home"));
        Assert.False(clean.Holds("<?php"));
        Assert.Equal(Pictures.Png(20, 10), clean);
    }

    [Fact]
    public void The_turn_of_the_camera_stays_though_the_rest_of_its_notes_goes()
    {
        var png = Pictures.Png(20, 10, ("eXIf", [.. Orientation.Minimal(6), .. "GPS 31.2304 N"u8]));
        var clean = MetadataRemoval.Clean(png);
        Assert.False(new ReadOnlyMemory<byte>(clean).Holds("31.2304"));
        Assert.Equal((10, 20), (ImageHeader.Read(clean).Width, ImageHeader.Read(clean).Height));
    }

    [DataFact("security/images/exif-orientation")]
    public void A_cleaned_photo_stands_as_upright_as_before()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("security/images/exif-orientation"), "*.jpg"))
        {
            var original = File.ReadAllBytes(file);
            Assert.Equal(ImageHeader.Read(original), ImageHeader.Read(MetadataRemoval.Clean(original)));
        }
    }

    [DataFact("security/images")]
    public void Nothing_of_place_camera_or_editor_is_left_in_any_picture_that_is_taken()
    {
        var cleaned = 0;
        foreach (var file in SharedData.HostileFiles())
        {
            var original = File.ReadAllBytes(file);
            if (TryClean(original) is not { } clean)
            {
                continue;
            }

            cleaned++;
            foreach (var trace in Traces)
            {
                Assert.False(clean.Holds(trace), $"{Path.GetFileName(file)} still says {trace.Replace('\0', ' ')}");
            }
        }

        Assert.InRange(cleaned, 10, int.MaxValue);
    }

    [DataFact("security/images/pillow_exif_gps.jpg", needsEngine: true)]
    public async Task Cleaning_changes_no_pixel()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits());
        var variant = new ImageVariant(ImageFormat.Jpeg, 320);
        foreach (var name in new[] { "pillow_exif_gps.jpg", "pillow_hopper.jpg", "pillow_hopper.webp", "pillow_hopper.png", "pillow_hopper.gif" })
        {
            var original = await File.ReadAllBytesAsync(SharedData.Path("security/images/" + name));
            var before = await processor.RenderAsync(original, variant, CancellationToken.None);
            var after = await processor.RenderAsync(processor.RemoveMetadata(original), variant, CancellationToken.None);
            Assert.True(before.Content.Span.SequenceEqual(after.Content.Span), name);
        }
    }

    [DataFact("security/images/pillow_exif_gps.jpg", needsEngine: true)]
    public async Task No_variant_and_no_cleaned_variant_says_where_the_photo_was_taken()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits());
        var original = await File.ReadAllBytesAsync(SharedData.Path("security/images/pillow_exif_gps.jpg"));
        Assert.True(new ReadOnlyMemory<byte>(original).Holds("Exif\0\0"));
        foreach (var format in new[] { ImageFormat.Jpeg, ImageFormat.WebP, ImageFormat.Avif })
        {
            var image = await processor.RenderAsync(original, new ImageVariant(format, 320), CancellationToken.None);
            Assert.False(image.Content.Holds("GPS"), format.ToString());
            Assert.False(image.Content.Holds("xpacket"), format.ToString());
            ReadOnlyMemory<byte> clean = processor.RemoveMetadata(image.Content.Span);
            Assert.Equal(processor.Probe(image.Content.Span), processor.Probe(clean.Span));
        }
    }

    private static ReadOnlyMemory<byte>? TryClean(byte[] original)
    {
        try
        {
            return MetadataRemoval.Clean(original);
        }
        catch (ImageRefusedException)
        {
            return null;
        }
    }
}
