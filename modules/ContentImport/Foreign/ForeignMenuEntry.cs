namespace CommunityKit.ContentImport.Foreign;

/// <summary>An entry of a menu.</summary>
/// <param name="Title">Its words; empty for the title of what it leads to.</param>
internal sealed record ForeignMenuEntry(string Title)
{
    /// <summary>An address; null when it leads to an item or a term.</summary>
    public string? Url { get; init; }

    /// <summary>Key of the item that it leads to.</summary>
    public string? ItemKey { get; init; }

    /// <summary>The term that it leads to.</summary>
    public TermKey? Term { get; init; }

    public IReadOnlyList<ForeignMenuEntry> Children { get; init; } = [];
}
