using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>A variant as a sheet has it. What is null the sheet does not tell.</summary>
internal sealed class GoodsVariant(SheetRow row)
{
    public SheetRow Row { get; } = row;

    /// <summary>Its value for each option.</summary>
    public List<LocalizedText> Values { get; } = [];

    public Money? Price { get; set; }

    /// <summary>Column of the price, for problems.</summary>
    public string PriceColumn { get; set; } = "price";

    /// <summary>Former price; counts only where it is higher than the price.</summary>
    public Money? CompareAt { get; set; }

    public bool TellsCompareAt { get; set; }

    public string? Sku { get; set; }

    public string? Barcode { get; set; }

    public int? Grams { get; set; }

    public int? Quantity { get; set; }

    public bool? TracksStock { get; set; }

    public bool? Oversells { get; set; }

    public bool? IsDigital { get; set; }

    public Content? Content { get; set; }

    /// <summary>Address or name of the picture that shows it.</summary>
    public string? Image { get; set; }
}
