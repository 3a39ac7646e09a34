using CommunityKit.Texts;

namespace CommunityKit.Cms.Types;

/// <summary>
/// A kind of content: its fields, and whether it has a page of its own and blocks. Declared by a module with
/// <see cref="ContentTypeExtensions.ContentType"/> or made in the admin; both are the same to editors. Immutable.
/// </summary>
/// <param name="Name">Stable name: small letters, digits and dashes, at most 40.</param>
/// <param name="Label">What editors read.</param>
public sealed record ContentType(string Name, LocalizedText Label)
{
    /// <summary>Name of an icon of the kit.</summary>
    public string Icon { get; init; } = "file-text";

    /// <summary>True when items have an address in the shop; false for parts of other pages.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>What the addresses of new items begin with: <c>/</c> or for example <c>/articles/</c>.</summary>
    public string PathPrefix { get; init; } = "/";

    /// <summary>True when items have blocks.</summary>
    public bool HasBlocks { get; init; } = true;

    /// <summary>True when items are articles: dated, in the feed, described to search engines as such.</summary>
    public bool IsArticle { get; init; }

    /// <summary>True when items go live only after somebody other than their authors approved them. The shop's settings can demand it too.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Fields beyond those that every item has, in the order of the form.</summary>
    public IReadOnlyList<ContentField> Fields { get; init; } = [];
}
