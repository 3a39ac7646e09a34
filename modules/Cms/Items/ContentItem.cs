using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Paths;

namespace CommunityKit.Cms.Items;

/// <summary>
/// A page, an article, a part of pages: one working copy, numbered versions, and which of them is live. Rows change by conditional statements
/// only.
/// </summary>
public sealed class ContentItem
{
    public const int MaxTitle = 200;
    public const int MaxPath = PathRules.MaxLength;
    public const int MaxSummary = 500;

    public Guid Id { get; set; }

    public required string Type { get; set; }

    public required string Culture { get; set; }

    /// <summary>The same for all translations of one thing.</summary>
    public Guid SetId { get; set; }

    /// <summary>Grows with every change of the working copy: who saves names the one that the change began with.</summary>
    public long Token { get; set; }

    /// <summary>The token when the working copy was last put into the history.</summary>
    public long SavedToken { get; set; }

    /// <summary>The working copy as JSON.</summary>
    public required string Draft { get; set; }

    public DateTimeOffset DraftAt { get; set; }

    public required string DraftBy { get; set; }

    public Guid? DraftById { get; set; }

    /// <summary>Title of the working copy, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>Number of the newest version; 0 while there is none.</summary>
    public int LastVersion { get; set; }

    /// <summary>Number of the version that visitors see; null while none is live. That it is one column makes it one version.</summary>
    public int? LiveVersion { get; set; }

    /// <summary>Token of the working copy that went live; other than <see cref="Token"/> means: changed since.</summary>
    public long LiveToken { get; set; }

    public string? LivePath { get; set; }

    public string? LiveTitle { get; set; }

    public string? LiveSummary { get; set; }

    public string? LivePicture { get; set; }

    /// <summary>True when lists, the feed and search engines may have it.</summary>
    public bool IsListed { get; set; }

    public DateTimeOffset? FirstLiveAt { get; set; }

    public DateTimeOffset? LiveAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was deleted; it can be brought back.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public ContentState State =>
        DeletedAt is not null ? ContentState.Deleted
        : LiveVersion is null ? ContentState.Draft
        : LiveToken == Token ? ContentState.Live
        : ContentState.Changed;

    /// <summary>The working copy.</summary>
    public ContentDocument Document() => ContentDocument.Parse(Draft);
}
