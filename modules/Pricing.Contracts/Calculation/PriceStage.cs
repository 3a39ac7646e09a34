namespace CommunityKit.Pricing.Calculation;

/// <summary>When a calculator runs. The numbers leave room; calculators of one stage run in the order of their declaration and then by name.</summary>
public enum PriceStage
{
    /// <summary>Sets the price of a piece: price lists, tiers, member prices.</summary>
    Unit = 100,

    /// <summary>Replaces the price of a piece for a while: timed and flash prices, group prices.</summary>
    Special = 200,

    /// <summary>Takes something off single lines.</summary>
    Line = 300,

    /// <summary>Takes something off the whole order: full-reduction steps, coupons.</summary>
    Order = 400,

    /// <summary>Adds fees: shipping, packing.</summary>
    Charge = 500,

    /// <summary>Takes something off fees: free delivery.</summary>
    ChargeDiscount = 600,

    /// <summary>Pays a part with something else than money, at last: points.</summary>
    Tender = 700,

    /// <summary>Works out tax. Nothing changes amounts after it.</summary>
    Tax = 900,
}
