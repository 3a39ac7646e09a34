namespace CommunityKit.Modularity.Loading;

/// <summary>
/// The right to use an image. When the last lease of an image is disposed the image is unloaded. Dispose it after everything that came
/// from the module's code was disposed. Thread-safe; disposing twice is harmless.
/// </summary>
public sealed class ModuleImageLease : IAsyncDisposable
{
    private ModuleImage? _image;
    private Func<ValueTask>? _release;

    internal ModuleImageLease(ModuleImage image, Func<ValueTask> release)
    {
        _image = image;
        _release = release;
    }

    /// <summary>The image.</summary>
    /// <exception cref="ObjectDisposedException">The lease was disposed.</exception>
    public ModuleImage Image
    {
        get
        {
            var image = _image;
            ObjectDisposedException.ThrowIf(image is null, this);
            return image;
        }
    }

    /// <summary>Gives the right back; unloads the image when it was the last one.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _release, null) is { } release)
        {
            _image = null;
            await release();
        }
    }
}
