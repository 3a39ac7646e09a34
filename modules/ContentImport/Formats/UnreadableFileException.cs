namespace CommunityKit.ContentImport.Formats;

/// <summary>A file is damaged as a whole.</summary>
/// <param name="row">Line at which that shows; 0 for the file as such.</param>
/// <param name="code">Stable reason.</param>
/// <param name="message">What is wrong and how to mend it, in English.</param>
internal sealed class UnreadableFileException(long row, string code, string message) : Exception(message)
{
    public long Row { get; } = row;

    public string Code { get; } = code;
}
