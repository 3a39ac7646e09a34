using System.Diagnostics;
using CommunityKit.Images.Tests.Support;
using CommunityKit.Images.Workers;

namespace CommunityKit.Images.Tests.Workers;

/// <summary>Workers that say that they are ready and then misbehave.</summary>
public sealed class LimitTests
{
    private const string Ready = @"printf '\001\004fake'; ";

    [UnixFact]
    public async Task A_worker_that_takes_too_long_is_ended_and_the_next_picture_gets_a_fresh_one()
    {
        using var processor = Misbehaving(new ImageLimits { Time = TimeSpan.FromSeconds(1) }, "exec sleep 600");
        Assert.Equal("fake", await processor.EngineAsync(CancellationToken.None));
        for (var i = 0; i < 2; i++)
        {
            var refusal = await Refuse(processor);
            Assert.Equal(ImageRefusedException.OverLimit, refusal.Code);
            Assert.Contains("longer than 1 s", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, processor.Started!.Count);
        Assert.All(processor.Started!, Processes.AssertGone);
    }

    [UnixFact]
    public async Task A_worker_that_takes_too_much_memory_is_ended()
    {
        using var processor = Misbehaving(new ImageLimits { WorkerMemory = 64 * 1024 * 1024 }, "exec tail /dev/zero");
        var refusal = await Refuse(processor);
        Assert.Contains("more than 64 MB", refusal.Message, StringComparison.Ordinal);
        Assert.All(processor.Started!, Processes.AssertGone);
    }

    [UnixFact]
    public async Task A_worker_that_dies_refuses_its_picture_only()
    {
        using var processor = Misbehaving(new ImageLimits(), "head -c 20 >/dev/null; kill -SEGV $$");
        Assert.Equal(ImageRefusedException.OverLimit, (await Refuse(processor)).Code);
        Assert.Equal("fake", await processor.EngineAsync(CancellationToken.None));
    }

    [UnixFact]
    public async Task Whoever_stops_waiting_stops_the_work()
    {
        using var processor = Misbehaving(new ImageLimits(), "exec sleep 600");
        await processor.EngineAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var rendering = processor.RenderAsync(Pictures.Png(8, 8), new ImageVariant(ImageFormat.Jpeg, 4), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        Assert.All(processor.Started!, Processes.AssertGone);
    }

    [UnixFact]
    public async Task Without_an_engine_pictures_are_read_and_cleaned_and_the_refusal_says_what_to_install()
    {
        using var processor = new WorkerImageProcessor(new ImageLimits(), () => Shell(@"printf '\000\006absent'"));
        Assert.Null(await processor.EngineAsync(CancellationToken.None));
        Assert.Equal(8, processor.Probe(processor.RemoveMetadata(Pictures.Png(8, 8))).Width);
        var refusal = await Refuse(processor);
        Assert.Equal(ImageRefusedException.NoEngine, refusal.Code);
        Assert.StartsWith("Variants cannot be rendered here: absent Install libvips", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("absent", processor.Lack);
    }

    private static WorkerImageProcessor Misbehaving(ImageLimits limits, string script) => new(limits, () => Shell(Ready + script)) { Started = [] };

    private static Task<ImageRefusedException> Refuse(WorkerImageProcessor processor) => Assert.ThrowsAsync<ImageRefusedException>(
        () => processor.RenderAsync(Pictures.Png(8, 8), new ImageVariant(ImageFormat.Jpeg, 4), CancellationToken.None));

    private static ProcessStartInfo Shell(string script) => new("/bin/sh", ["-c", script])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
    };
}
