using CommunityKit.UI.Blocks;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the page of an item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Type">Name of its content type.</param>
/// <param name="Culture">Language that it is written in, which may be another than the reader's.</param>
/// <param name="Title">Title.</param>
public sealed record ContentPage(Guid ItemId, string Type, string Culture, string Title)
{
    /// <summary>One or two sentences; empty for none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Address of its picture; null for none.</summary>
    public string? PictureUrl { get; init; }

    /// <summary>When it first went live; null in a preview of something that never was.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>True for articles: they show their date and author.</summary>
    public bool IsArticle { get; init; }

    /// <summary>True for the shop's home page: it uses the whole width.</summary>
    public bool IsHome { get; init; }

    /// <summary>Values of the type's own fields that have one, in order, ready to show.</summary>
    public IReadOnlyList<ContentValue> Values { get; init; } = [];

    /// <summary>Its blocks.</summary>
    public IReadOnlyList<PlacedBlock> Blocks { get; init; } = [];

    /// <summary>For search engines: JSON-LD; null in a preview.</summary>
    public IHtmlContent? StructuredData { get; init; }
}
