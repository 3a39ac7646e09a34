namespace CommunityKit.Orders;

/// <summary>A line of an order. Immutable; minor units. Texts are those of the day of the order.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="ProductId">Id of the product.</param>
/// <param name="Title">Title of the product.</param>
/// <param name="Quantity">Pieces ordered, less those taken out by an edit or a cancellation.</param>
/// <param name="TotalMinor">What the buyer pays for these pieces.</param>
public sealed record OrderLineSnapshot(Guid Id, Guid VariantId, Guid ProductId, string Title, int Quantity, long TotalMinor)
{
    /// <summary>Chosen values such as <c>59 / Sage</c>; may be empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>Stock keeping unit; null without one.</summary>
    public string? Sku { get; init; }

    /// <summary>Price of one piece before discounts.</summary>
    public long UnitMinor { get; init; }

    /// <summary>Price before discounts.</summary>
    public long GrossMinor { get; init; }

    /// <summary>Discounts, its share of those on the whole order among them.</summary>
    public long DiscountMinor { get; init; }

    /// <summary>Tax, included or added.</summary>
    public long TaxMinor { get; init; }

    /// <summary>Pieces that have left.</summary>
    public int Shipped { get; init; }

    /// <summary>Pieces that have arrived.</summary>
    public int Delivered { get; init; }

    /// <summary>Pieces that came back.</summary>
    public int Returned { get; init; }

    /// <summary>What was given back for the line.</summary>
    public long RefundedMinor { get; init; }

    /// <summary>Code of the supplier who sends it; empty for the shop itself.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>What other modules noted about the line, by names that they document.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
