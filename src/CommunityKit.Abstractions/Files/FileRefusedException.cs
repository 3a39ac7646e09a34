namespace CommunityKit.Files;

/// <summary>A file was not stored.</summary>
/// <param name="code">Stable reason: <c>too-large</c>, <c>kind-not-allowed</c>, <c>content-differs</c>, <c>active-content</c>.</param>
/// <param name="message">What is wrong and how to mend it, in English.</param>
public sealed class FileRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable reason.</summary>
    public string Code { get; } = code;
}
