using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Types;

/// <summary>A field in the form of its content type.</summary>
public sealed class TypeFieldRow
{
    [Required, StringLength(40), RegularExpression("^[a-z][A-Za-z0-9]*$")]
    public string Name { get; set; } = "";

    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    public ContentFieldKind Kind { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>For a choice: one a line, <c>value</c> or <c>value = label</c>.</summary>
    [DataType(DataType.MultilineText), StringLength(2000)]
    public string Choices { get; set; } = "";

    /// <summary>For terms: name of the taxonomy.</summary>
    [StringLength(40)]
    public string Taxonomy { get; set; } = "";
}
