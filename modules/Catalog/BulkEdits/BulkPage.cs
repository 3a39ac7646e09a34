using CommunityKit.UI.Admin;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>Choosing products for a bulk edit, and what becomes of them.</summary>
public sealed record BulkPage(IReadOnlyList<BulkRow> Rows, long Total)
{
    public string Text { get; init; } = "";

    public string Category { get; init; } = "";

    public string Brand { get; init; } = "";

    public string Status { get; init; } = "";

    /// <summary>Address of the next rows; null on the last page.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The filters as the address has them, to be posted on.</summary>
    public string Query { get; init; } = "";

    public IReadOnlyList<AdminChoice> Categories { get; init; } = [];

    /// <summary>Categories by id.</summary>
    public IReadOnlyList<AdminChoice> CategoryIds { get; init; } = [];

    public IReadOnlyList<AdminChoice> Brands { get; init; } = [];

    /// <summary>True after nothing was chosen.</summary>
    public bool NothingChosen { get; init; }
}
