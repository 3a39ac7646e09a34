using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Search;

/// <summary>How the shop searches.</summary>
public sealed class SearchSettings
{
    /// <summary>Facets of the search page in order, parted by blanks.</summary>
    [Required, StringLength(200)]
    public string Facets { get; set; } = "kind category brand tag";

    /// <summary>Hits on a page.</summary>
    [Range(6, 60)]
    public int PageSize { get; set; } = 24;

    /// <summary>Whether questions are counted. They are kept without who asked, and not at all where they look like contact data.</summary>
    public bool CountsQuestions { get; set; } = true;
}
