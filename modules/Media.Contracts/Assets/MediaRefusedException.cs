namespace CommunityKit.Media.Assets;

/// <summary>The library does not take a file.</summary>
/// <param name="code">Stable reason: <c>kind</c>, <c>drawing</c>, <c>damaged</c>, <c>too-large</c>, <c>too-many-pixels</c>, <c>full</c>, <c>other-kind</c>, <c>gone</c>.</param>
/// <param name="message">What is wrong and how to mend it, in English.</param>
public sealed class MediaRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable reason.</summary>
    public string Code { get; } = code;
}
