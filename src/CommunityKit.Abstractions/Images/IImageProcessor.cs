namespace CommunityKit.Images;

/// <summary>
/// Reads, cleans and renders pictures that nobody vouches for. A module may register its own in the tenant's container. Thread-safe.
/// </summary>
/// <remarks>
/// Reading and cleaning need nothing but the host. Rendering happens outside the host's process, within <see cref="Limits"/>, and only
/// where the machine has what it takes: ask <see cref="EngineAsync"/>, and show the original where there is no variant.
/// </remarks>
public interface IImageProcessor
{
    /// <summary>What is taken and how much it may cost.</summary>
    ImageLimits Limits { get; }

    /// <summary>Reads the header and checks size and pixels; decodes nothing.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="ImageRefusedException">The content is no picture, is broken, or is larger than the limits.</exception>
    ImageInfo Probe(ReadOnlySpan<byte> content);

    /// <summary>
    /// The same picture without place, camera, comments, previews or anything behind its end. Pixels, colour profile, animation and the
    /// camera's turn stay.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <exception cref="ImageRefusedException">The content is no picture, or so broken that its parts cannot be told apart.</exception>
    byte[] RemoveMetadata(ReadOnlySpan<byte> content);

    /// <summary>Name and version of what renders, for example <c>libvips 8.14.1</c>; null when variants cannot be rendered here.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<string?> EngineAsync(CancellationToken cancellationToken);

    /// <summary>Renders one variant; waits while others are rendered.</summary>
    /// <param name="content">The file.</param>
    /// <param name="variant">What to render.</param>
    /// <param name="cancellationToken">Cancels the wait and ends the work.</param>
    /// <exception cref="ImageRefusedException">The picture cannot be rendered within the limits, or nothing here can render.</exception>
    Task<RenderedImage> RenderAsync(ReadOnlyMemory<byte> content, ImageVariant variant, CancellationToken cancellationToken);
}
