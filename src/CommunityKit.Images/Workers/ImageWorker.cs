using System.Diagnostics;
using System.Globalization;
using CommunityKit.Images.Vips;

namespace CommunityKit.Images.Workers;

/// <summary>The worker's side: reads one picture after the other from its input and writes variants to its output, until the input ends.</summary>
public static class ImageWorker
{
    /// <summary>First argument of the host's program that makes it a worker. For the host alone; people have no use for it.</summary>
    public const string Verb = "image-worker";

    /// <summary>Works until the input ends.</summary>
    /// <param name="arguments">Seconds per picture, bytes of memory, pixels per picture.</param>
    /// <returns>Exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (time, memory, pixels) = (Number(arguments[0]), Number(arguments[1]), Number(arguments[2]));
        using var output = new BinaryWriter(new BufferedStream(Console.OpenStandardOutput(), 65536));
        try
        {
            var engine = VipsLibrary.Start();
            ProcessLimits.Apply(memory);
            WorkerWire.WriteHello(output, engine, isReady: true);
        }
        catch (VipsException exception)
        {
            WorkerWire.WriteHello(output, exception.Message, isReady: false);
            return 1;
        }

        using var input = new BinaryReader(new BufferedStream(Console.OpenStandardInput(), 65536));
        // Holds even when the host is gone and nobody is left to end a picture that takes for ever.
        using var guard = new Timer(_ => Process.GetCurrentProcess().Kill());
        Serve(input, output, new VipsRenderer(pixels), guard, TimeSpan.FromSeconds(time + 5));
        return 0;
    }

    private static void Serve(BinaryReader input, BinaryWriter output, VipsRenderer renderer, Timer guard, TimeSpan limit)
    {
        while (WorkerWire.ReadJob(input) is { } job)
        {
            guard.Change(limit, Timeout.InfiniteTimeSpan);
            try
            {
                WorkerWire.WriteImage(output, renderer.Render(job.Source, job.Variant));
            }
            catch (ImageRefusedException exception)
            {
                WorkerWire.WriteRefusal(output, exception);
            }

            guard.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
