using System.Security.Cryptography;
using CommunityKit.Images;
using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Intake;

/// <summary>Decides by its content whether a file is taken, and takes out of it what tells of place and camera.</summary>
internal sealed class Inspection(IImageProcessor images, ISettings<MediaSettings> settings) : IDisposable
{
    private const int HeadLength = 4096;

    // A picture is held in memory twice while it is cleaned; many who upload at once take turns.
    private readonly SemaphoreSlim _turn = new(2);

    /// <summary>Inspects a file and cleans it in place.</summary>
    /// <exception cref="MediaRefusedException">It is not taken; the reason says what to do.</exception>
    public async Task<Inspected> RunAsync(string file, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(file, cancellationToken);
        return VideoKind.Of(head) is { } video ? await VideoAsync(file, video, cancellationToken)
            : VideoKind.IsDrawing(head) ? throw new MediaRefusedException("drawing", "Drawings (SVG) can hold scripts and are not taken. Save it as PNG or WebP.")
            : await PictureAsync(file, cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Inspected> PictureAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > images.Limits.MaxBytes)
        {
            throw new MediaRefusedException("too-large", $"Pictures may have at most {images.Limits.MaxBytes / 1024 / 1024} MB. Save it smaller.");
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var original = await File.ReadAllBytesAsync(file, cancellationToken);
            var info = images.Probe(original);
            var clean = images.RemoveMetadata(original);
            await File.WriteAllBytesAsync(file, clean, cancellationToken);
            return new Inspected(
                file, AssetKind.Picture, info.Format.ContentType(), info.Format.Extension(), Convert.ToHexStringLower(SHA256.HashData(clean)), clean.Length,
                info.Width, info.Height, info.IsAnimated);
        }
        catch (ImageRefusedException refused)
        {
            var code = refused.Code == ImageRefusedException.NotAnImage ? "kind" : refused.Code;
            throw new MediaRefusedException(
                code, code == "kind" ? "Only pictures (JPEG, PNG, WebP, AVIF, GIF) and videos (MP4, WebM) are taken." : refused.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Inspected> VideoAsync(string file, VideoKind kind, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file).Length;
        if (length > settings.Current.MaxVideoMegabytes * 1024L * 1024)
        {
            throw new MediaRefusedException("too-large", $"Videos may have at most {settings.Current.MaxVideoMegabytes} MB. Save it smaller.");
        }

        if (kind == VideoKind.Mp4)
        {
            await CleanMovie.RunAsync(file, cancellationToken);
        }

        await using var content = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return new Inspected(file, AssetKind.Video, kind.ContentType, kind.Extension, hash, length, Width: 0, Height: 0, IsAnimated: false);
    }

    private static async Task<byte[]> HeadAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        var head = new byte[HeadLength];
        return head[..await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken)];
    }
}
