using CommunityKit.Catalog.Queries;
namespace CommunityKit.Catalog.Api;

/// <summary>A variant on the wire. (Setters: generated code would lose the defaults of init-only members.)</summary>
public sealed class VariantBody
{
    public Guid? Id { get; set; }

    public string? Sku { get; set; }

    /// <summary>Code of a value for each option, in the order of the options.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    public required Money Price { get; set; }

    public Money? CompareAt { get; set; }

    public int WeightGrams { get; set; }

    public string? Barcode { get; set; }

    /// <summary>Pieces on hand; only staff sees it. Left out in a request: what is there.</summary>
    public int? Quantity { get; set; }

    /// <summary>False when pieces are not counted; only staff sees it.</summary>
    public bool? TracksStock { get; set; }

    /// <summary>True to sell on when none is on hand; only staff sees it.</summary>
    public bool? Oversells { get; set; }

    /// <summary>True for goods that are downloaded or read online.</summary>
    public bool Digital { get; set; }

    /// <summary>How it is priced by weight; left out for goods by the piece.</summary>
    public WeightPricing? ByWeight { get; set; }

    /// <summary>What a piece holds, for the unit price.</summary>
    public ContentBody? Content { get; set; }

    /// <summary>What a set is made of.</summary>
    public IReadOnlyList<BundlePart> Parts { get; set; } = [];

    /// <summary>Position in the product's images of the picture that shows it.</summary>
    public int? Image { get; set; }
}
