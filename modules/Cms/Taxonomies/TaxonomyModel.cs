using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>A taxonomy with its terms in its form.</summary>
public sealed class TaxonomyModel
{
    [Required, StringLength(40), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string Name { get; set; } = "";

    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    [MaxLength(500)]
    public IReadOnlyList<TermRow> Terms { get; set; } = [];

    public long Version { get; set; }
}
