namespace CommunityKit.Orders.AfterSales;

/// <summary>Pieces of an order line that the buyer wants to give back. Requested ≥ approved ≥ accepted = sellable + unsellable.</summary>
internal sealed class ReturnLine
{
    public required Guid Id { get; init; }

    public required Guid ReturnId { get; init; }

    public int Position { get; init; }

    /// <summary>The line of the order.</summary>
    public required Guid LineId { get; init; }

    /// <summary>The line of an earlier exchange by which the buyer got these pieces; null for the goods that were ordered.</summary>
    public Guid? HeldFrom { get; init; }

    public required int Requested { get; init; }

    public int Approved { get; private set; }

    public int Sellable { get; private set; }

    public int Unsellable { get; private set; }

    /// <summary>Pieces of a refund without return that were granted.</summary>
    public int Granted { get; private set; }

    /// <summary>What is given back for the goods. Minor units.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>What the shop keeps of the price of returned pieces, because they lost value. Minor units.</summary>
    public long WithheldMinor { get; private set; }

    /// <summary>The variant that the buyer wants instead; null unless it is an exchange.</summary>
    public Guid? VariantId { get; init; }

    public string VariantTitle { get; init; } = "";

    /// <summary>What a piece of the other variant costs more. Minor units; 0 or above.</summary>
    public long DifferenceMinor { get; init; }

    /// <summary>The fee of the order that holds the difference; null without one.</summary>
    public Guid? ChargeId { get; set; }

    /// <summary>Pieces that the shop has agreed on for good.</summary>
    public int Accepted => Granted + Sellable + Unsellable;

    public void Approve(int pieces) => Approved = pieces;

    public void Grant() => Granted = Approved;

    public void Inspect(int sellable, int unsellable) => (Sellable, Unsellable) = (sellable, unsellable);

    public void Refund(long amountMinor, long withheldMinor) => (AmountMinor, WithheldMinor) = (amountMinor, withheldMinor);
}
