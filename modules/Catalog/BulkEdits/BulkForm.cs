using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>The form of a bulk edit: which products, and what becomes of them.</summary>
public sealed class BulkForm
{
    /// <summary>The chosen products.</summary>
    public List<Guid> Keys { get; set; } = [];

    /// <summary>True for all that the filters find.</summary>
    public bool All { get; set; }

    public BulkPrice Price { get; set; }

    public decimal? By { get; set; }

    public BulkRounding Rounding { get; set; }

    public ProductStatus? Status { get; set; }

    public BulkCategory CategoryChange { get; set; }

    public Guid? Category { get; set; }

    public string? AddTags { get; set; }

    public string? RemoveTags { get; set; }

    public bool SetsTaxClass { get; set; }

    public string? TaxClass { get; set; }

    public bool SetsSupplier { get; set; }

    public string? Supplier { get; set; }

    public BulkChange ToChange() => new()
    {
        Price = By is null ? BulkPrice.Keep : Price,
        By = By ?? 0,
        Rounding = Rounding,
        Status = Status,
        CategoryChange = Category is null ? BulkCategory.Keep : CategoryChange,
        Category = Category,
        AddTags = Tags(AddTags),
        RemoveTags = Tags(RemoveTags),
        TaxClass = SetsTaxClass ? TaxClass?.Trim() ?? "" : null,
        Supplier = SetsSupplier ? Supplier?.Trim() ?? "" : null,
    };

    private static IReadOnlyList<string> Tags(string? text) =>
        [.. (text ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
