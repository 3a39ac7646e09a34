namespace CommunityKit.Cms.Taxonomies;

/// <summary>A term of a taxonomy.</summary>
public sealed class Term
{
    public Guid Id { get; set; }

    public required string Taxonomy { get; set; }

    /// <summary>By which imports find it again; null for one made in the admin.</summary>
    public string? Key { get; set; }

    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    public int Position { get; set; }
}
