namespace CommunityKit.Cms.Taxonomies;

/// <summary>A named set of terms by which content is sorted.</summary>
public sealed class Taxonomy
{
    /// <summary>Stable name: small letters, digits and dashes.</summary>
    public required string Name { get; set; }

    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    public long Version { get; set; }
}
