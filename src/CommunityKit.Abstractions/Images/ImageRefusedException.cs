namespace CommunityKit.Images;

/// <summary>A picture cannot be read or rendered. Trying again does not help, except for <see cref="NoEngine"/>.</summary>
/// <param name="code">Stable reason: one of the constants of this class.</param>
/// <param name="message">What is wrong and how to mend it, in English.</param>
public sealed class ImageRefusedException(string code, string message) : Exception(message)
{
    /// <summary>The content is not a JPEG, PNG, WebP, AVIF or GIF picture.</summary>
    public const string NotAnImage = "not-an-image";

    /// <summary>The picture is broken or cut off.</summary>
    public const string Damaged = "damaged";

    /// <summary>More bytes than <see cref="ImageLimits.MaxBytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>More pixels than <see cref="ImageLimits.MaxPixels"/>.</summary>
    public const string TooManyPixels = "too-many-pixels";

    /// <summary>Rendering took longer than <see cref="ImageLimits.Time"/>, or more memory than <see cref="ImageLimits.WorkerMemory"/>.</summary>
    public const string OverLimit = "over-limit";

    /// <summary>Nothing on this machine can render pictures.</summary>
    public const string NoEngine = "no-engine";

    /// <summary>Stable reason.</summary>
    public string Code { get; } = code;
}
