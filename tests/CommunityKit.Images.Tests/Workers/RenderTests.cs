using System.Diagnostics;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Images.Workers;

namespace CommunityKit.Images.Tests.Workers;

public sealed class RenderTests
{
    private static readonly ImageFormat[] Formats = [ImageFormat.Jpeg, ImageFormat.WebP, ImageFormat.Avif];

    [EngineFact]
    public async Task A_picture_becomes_as_wide_as_asked_in_each_format_and_never_wider_than_it_is()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits()) { Started = [] };
        foreach (var format in Formats)
        {
            var small = await processor.RenderAsync(Pictures.Png(800, 400), new ImageVariant(format, 320), CancellationToken.None);
            Assert.Equal(new ImageInfo(format, 320, 160, IsAnimated: false), processor.Probe(small.Content.Span));
            var wide = await processor.RenderAsync(Pictures.Png(800, 400), new ImageVariant(format, 1600), CancellationToken.None);
            Assert.Equal((800, 400), (wide.Width, wide.Height));
        }

        Assert.Single(processor.Started!);
    }

    [EngineFact]
    public async Task A_picture_that_is_cut_off_is_refused_and_the_worker_goes_on()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits()) { Started = [] };
        var whole = (await processor.RenderAsync(Pictures.Png(600, 600), new ImageVariant(ImageFormat.Jpeg, 600), CancellationToken.None)).Content;
        var refusal = await Assert.ThrowsAsync<ImageRefusedException>(
            () => processor.RenderAsync(whole[..(whole.Length / 2)], new ImageVariant(ImageFormat.WebP, 320), CancellationToken.None));
        Assert.Equal(ImageRefusedException.Damaged, refusal.Code);
        await processor.RenderAsync(whole, new ImageVariant(ImageFormat.WebP, 320), CancellationToken.None);
        Assert.Single(processor.Started!);
    }

    [EngineFact]
    public async Task A_picture_of_as_many_pixels_as_are_allowed_is_rendered_within_the_memory_of_a_worker()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits());
        var picture = Pictures.Png(7700, 7700);
        foreach (var format in Formats)
        {
            var image = await processor.RenderAsync(picture, new ImageVariant(format, 1600), CancellationToken.None);
            Assert.Equal(1600, image.Width);
        }

        Assert.InRange(processor.PeakMemory, 1, processor.Limits.WorkerMemory);
    }

    [DataFact("security/images", needsEngine: true)]
    public async Task Every_hostile_file_is_rendered_or_refused_within_the_limits_of_host_and_worker()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits()) { Started = [] };
        var before = HostMemory();
        var peak = before;
        var (rendered, refused) = (0, 0);
        foreach (var file in SharedData.HostileFiles())
        {
            foreach (var format in Formats)
            {
                try
                {
                    var image = await processor.RenderAsync(await File.ReadAllBytesAsync(file), new ImageVariant(format, 480), CancellationToken.None);
                    Assert.Equal(format, processor.Probe(image.Content.Span).Format);
                    rendered++;
                }
                catch (ImageRefusedException)
                {
                    refused++;
                }

                peak = Math.Max(peak, HostMemory());
            }
        }

        Assert.True(rendered > 20 && refused > 20, $"{rendered} rendered, {refused} refused");
        Assert.InRange(peak - before, long.MinValue, 200L * 1024 * 1024);
        Assert.InRange(processor.PeakMemory, 0, processor.Limits.WorkerMemory);
    }

    [EngineFact]
    public async Task Workers_make_place_for_fresh_ones_and_none_is_left_when_the_host_ends()
    {
        var processor = new WorkerImageProcessor(new ImageLimits()) { Started = [] };
        for (var i = 0; i <= WorkerImageProcessor.Lifetime; i++)
        {
            await processor.RenderAsync(Pictures.Png(8, 8), new ImageVariant(ImageFormat.Jpeg, 4), CancellationToken.None);
        }

        processor.Dispose();
        Assert.Equal(2, processor.Started!.Count);
        Assert.All(processor.Started!, Processes.AssertGone);
    }

    private static long HostMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
