namespace CommunityKit.ContentImport.Bodies;

/// <summary>A body as one text, for a field of Markdown.</summary>
/// <param name="Markdown">Markdown without raw HTML; may be empty.</param>
public sealed record ForeignText(string Markdown)
{
    /// <summary>What was lost.</summary>
    public IReadOnlyList<BodyNote> Notes { get; init; } = [];

    /// <summary>Addresses of pictures that the shop does not have and that became links, each once.</summary>
    public IReadOnlyList<string> RemotePictures { get; init; } = [];
}
