using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

/// <summary>
/// A line of an order. Amounts are minor units for the pieces that were not taken out; <see cref="TotalMinor"/> = gross − discount + added
/// tax. Pieces: ordered ≥ cancelled + shipped, shipped ≥ delivered ≥ returned.
/// </summary>
internal sealed class OrderLine : IAmount
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public int Position { get; init; }

    public required Guid VariantId { get; init; }

    public required Guid ProductId { get; init; }

    public required string Title { get; init; }

    public string Label { get; init; } = "";

    public string? Sku { get; init; }

    public string? Picture { get; init; }

    /// <summary>Product page below the tenant's root.</summary>
    public string Path { get; init; } = "";

    /// <summary>Code of who sends it; empty for the shop itself.</summary>
    public string Supplier { get; init; } = "";

    public bool IsDigital { get; init; }

    public int Ordered { get; init; }

    public int Cancelled { get; private set; }

    public int Shipped { get; private set; }

    public int Delivered { get; private set; }

    public int Returned { get; private set; }

    /// <summary>Pieces that money was given back for.</summary>
    public int RefundedPieces { get; private set; }

    public long ListUnitMinor { get; init; }

    public long UnitMinor { get; init; }

    public long GrossMinor { get; private set; }

    public long DiscountMinor { get; private set; }

    public long TaxMinor { get; private set; }

    public int TaxBasisPoints { get; init; }

    public long TotalMinor { get; private set; }

    public long RefundedMinor { get; private set; }

    /// <summary>Grams that the price was worked out from; null for goods priced by the piece.</summary>
    public int? Grams { get; private set; }

    /// <summary>True while the grams are an estimate.</summary>
    public bool IsEstimate { get; private set; }

    /// <summary>How a weight is priced; null for goods priced by the piece.</summary>
    public WeightPricing? ByWeight { get; init; }

    public IReadOnlyList<PriceStep> Steps { get; init; } = [];

    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What one piece is made of, for a bundle: stock is kept for these.</summary>
    public IReadOnlyList<BundlePart> Parts { get; init; } = [];

    /// <summary>Who holds its stock: the order, or the edit that added it.</summary>
    public required Guid StockOwner { get; init; }

    /// <summary>Where its pieces lie; known once the order is paid, null for stock that is not counted.</summary>
    public Guid? LocationId { get; set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Pieces ordered and not taken out.</summary>
    public int Quantity => Ordered - Cancelled;

    public int Unshipped => Quantity - Shipped;

    /// <summary>What the buyer has paid for it and not got back.</summary>
    public long LeftMinor => TotalMinor - RefundedMinor;

    /// <summary>True once something of it was given back; also when its piece was worth nothing.</summary>
    public bool IsGivenBack => RefundedMinor > 0 || RefundedPieces > 0;

    /// <summary>Stock of some pieces of the line.</summary>
    public IEnumerable<LineQuantity> StockOf(int pieces) =>
        IsDigital || pieces == 0 ? []
        : Parts.Count == 0 ? [new LineQuantity(Id, VariantId, pieces)]
        : Parts.Select(part => new LineQuantity(Id, part.VariantId, checked(pieces * part.Quantity)));

    /// <summary>The figures of a quote; only while the line is made.</summary>
    public OrderLine Priced(QuoteLine quote)
    {
        GrossMinor = quote.GrossMinor;
        DiscountMinor = quote.DiscountMinor;
        TaxMinor = quote.TaxMinor;
        TotalMinor = quote.TotalMinor;
        Grams = quote.Grams;
        IsEstimate = quote.IsEstimate;
        return this;
    }

    /// <summary>Takes pieces out that have not left; the amounts shrink with them.</summary>
    public void TakeOut(int pieces, bool isTaxIncluded)
    {
        var before = Quantity;
        Cancelled += pieces;
        Grams -= (int)Share.Of(Grams ?? 0, pieces, before);
        Shrink(before - pieces, before, isTaxIncluded);
    }

    /// <summary>Sets the final weight of all pieces; the price is lowered with it and never raised.</summary>
    public void Weigh(int grams, bool isTaxIncluded)
    {
        var pricing = ByWeight ?? throw new InvalidOperationException("The line is not priced by weight.");
        Grams = pricing.GramsOf(Quantity, grams);
        IsEstimate = false;
        var gross = Math.Min(pricing.PriceOf(UnitMinor, Grams.Value), GrossMinor);
        Shrink(gross, GrossMinor, isTaxIncluded);
    }

    /// <summary>Puts the figures of a new quote in place of the old ones, after an edit.</summary>
    public void Reprice(QuoteLine quote) => Priced(quote);

    public void Ship(int pieces) => Shipped += pieces;

    public void Deliver(int pieces, DateTimeOffset now)
    {
        Delivered += pieces;
        DeliveredAt ??= now;
    }

    /// <summary>Pieces came back; money is another matter.</summary>
    public void Return(int pieces) => Returned += pieces;

    public void GiveBack(long amountMinor, int pieces)
    {
        RefundedMinor += amountMinor;
        RefundedPieces += pieces;
    }

    private void Shrink(long part, long whole, bool isTaxIncluded)
    {
        if (whole == 0)
        {
            return;
        }

        var net = Share.Of(GrossMinor - DiscountMinor, part, whole);
        TaxMinor = Share.Of(TaxMinor, part, whole);
        GrossMinor = Share.Of(GrossMinor, part, whole);
        DiscountMinor = GrossMinor - net;
        TotalMinor = net + (isTaxIncluded ? 0 : TaxMinor);
    }
}
