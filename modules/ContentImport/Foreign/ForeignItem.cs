namespace CommunityKit.ContentImport.Foreign;

/// <summary>A page or an article.</summary>
/// <param name="Row">Line of the file.</param>
/// <param name="Key">Its id in the other system: the same file again finds what the first run made.</param>
/// <param name="Kind">Page or article.</param>
/// <param name="Title">Plain text.</param>
internal sealed record ForeignItem(long Row, string Key, ForeignItemKind Kind, string Title) : ForeignThing(Row)
{
    /// <summary>Path of its address on the old site, beginning with a slash; empty when unknown.</summary>
    public string Path { get; init; } = "";

    /// <summary>Last part of its address; empty when unknown.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Language as the file says it, a BCP 47 tag; null for that of the shop.</summary>
    public string? Language { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public string Summary { get; init; } = "";

    public string Author { get; init; } = "";

    public string SeoTitle { get; init; } = "";

    public IReadOnlyList<BodyPart> Blocks { get; init; } = [];

    public IReadOnlyList<TermKey> Terms { get; init; } = [];

    /// <summary>Picture for lists and share cards.</summary>
    public PicturePart? Picture { get; init; }

    /// <summary>Comments that readers wrote.</summary>
    public int Comments { get; init; }
}
