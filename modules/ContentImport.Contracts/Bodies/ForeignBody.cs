using CommunityKit.Cms.Documents;

namespace CommunityKit.ContentImport.Bodies;

/// <summary>A body as blocks of the CMS: texts in Markdown, pictures, galleries, columns; never more than fit on a page.</summary>
/// <param name="Blocks">The blocks in order; the same body gives the same blocks with the same ids.</param>
public sealed record ForeignBody(IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>What was lost.</summary>
    public IReadOnlyList<BodyNote> Notes { get; init; } = [];

    /// <summary>Addresses of pictures that the shop does not have and that became links, each once.</summary>
    public IReadOnlyList<string> RemotePictures { get; init; } = [];
}
