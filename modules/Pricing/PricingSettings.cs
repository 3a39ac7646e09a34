using System.ComponentModel.DataAnnotations;
using CommunityKit.Pricing.Taxes;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing;

/// <summary>How the shop's prices are meant.</summary>
public sealed class PricingSettings
{
    /// <summary>True if tax is part of the prices, false if it is added at the end.</summary>
    public bool PricesIncludeTax { get; set; } = true;

    /// <summary>Code of the tax class of goods that name none.</summary>
    [Choices(typeof(TaxClassChoices)), StringLength(40)]
    public string StandardTaxClass { get; set; } = "standard";

    /// <summary>Country whose tax rates count while the buyer's is unknown: ISO 3166-1 alpha-2.</summary>
    [Required, RegularExpression("^[A-Z]{2}$")]
    public string HomeCountry { get; set; } = "CN";

    /// <summary>True to show the reason and the tiers of a price on the product page.</summary>
    public bool ExplainsPrices { get; set; } = true;
}
