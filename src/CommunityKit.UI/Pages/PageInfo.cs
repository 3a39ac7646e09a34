namespace CommunityKit.UI.Pages;

/// <summary>What the frame needs to know about the page it surrounds. One per request; views set it, layouts read it.</summary>
public sealed class PageInfo
{
    /// <summary>Title without the shop's name; the frame adds it.</summary>
    public string? Title { get; set; }

    /// <summary>One or two sentences for search engines and share cards.</summary>
    public string? Description { get; set; }

    /// <summary>Path of the page's one true address, when it can be reached by several.</summary>
    public string? CanonicalPath { get; set; }

    /// <summary>Address of a picture for share cards.</summary>
    public string? Image { get; set; }

    /// <summary>What that picture shows, in the page's language; the page's title when null.</summary>
    public string? ImageAlt { get; set; }

    /// <summary>
    /// Where the page stands in which language, when that is not one address for all: culture and path. Empty for the page's own address in
    /// every language of the shop.
    /// </summary>
    public IReadOnlyList<(string Culture, string Path)> Alternates { get; set; } = [];

    /// <summary>What the page is to share cards: an Open Graph type.</summary>
    public string Kind { get; set; } = "website";

    /// <summary>True to keep the page out of search engines.</summary>
    public bool NoIndex { get; set; }

    /// <summary>Trail from the section to the page for breadcrumbs: label and path; the last one is the page itself.</summary>
    public IReadOnlyList<(string Label, string? Path)> Trail { get; set; } = [];
}
