using System.ComponentModel.DataAnnotations;
using CommunityKit.Catalog.Products;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>The form of a product.</summary>
public sealed class ProductModel
{
    [Required]
    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Markdown)]
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    public List<ImageRow> Images { get; set; } = [];

    public List<OptionRow> Options { get; set; } = [];

    /// <summary>True to add a variant for each combination of values that has none.</summary>
    public bool MakesVariants { get; set; }

    public List<VariantRow> Variants { get; set; } = [];

    public List<AttributeRow> Attributes { get; set; } = [];

    public List<ValueRow> Values { get; set; } = [];

    /// <summary>Handles of products to show beside this one.</summary>
    [Field(Input = FieldInput.Tags)]
    public List<string> Related { get; set; } = [];

    public bool RelatedBothWays { get; set; }

    [StringLength(50)]
    public string? TaxClass { get; set; }

    [StringLength(50)]
    public string? Supplier { get; set; }

    public ProductStatus Status { get; set; }

    public bool IsFeatured { get; set; }

    [Choices(typeof(CategoryChoices))]
    public string? Category { get; set; }

    [Choices(typeof(CategoryChoices))]
    public List<string> MoreCategories { get; set; } = [];

    public LocalizedText Brand { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Tags)]
    public List<string> Tags { get; set; } = [];

    public string? Handle { get; set; }

    public LocalizedText SeoTitle { get; set; } = LocalizedText.Empty;

    [Field(Input = FieldInput.Lines)]
    public LocalizedText SeoDescription { get; set; } = LocalizedText.Empty;

    [Field(Hidden = true)]
    public long Version { get; set; }

    /// <summary>Where shoppers see it.</summary>
    [Field(Hidden = true)]
    public string? ShopPath { get; set; }
}
