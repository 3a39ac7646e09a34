using CommunityKit.Images.Workers;

namespace CommunityKit.Images.Tests.Support;

/// <summary>Whether this machine can render.</summary>
public static class Engine
{
    private static readonly Lazy<string?> Found = new(() =>
    {
        using var processor = new WorkerImageProcessor(new ImageLimits());
        return Task.Run(() => processor.EngineAsync(CancellationToken.None)).GetAwaiter().GetResult();
    });

    /// <summary>Why tests that render are skipped; null when they run.</summary>
    public static string? Lack => Found.Value is null ? "libvips absent: install libvips42 or set CK_VIPS_PATH to run this test." : null;
}
