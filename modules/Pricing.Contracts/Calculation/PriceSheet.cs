using CommunityKit.Monetary;

namespace CommunityKit.Pricing.Calculation;

/// <summary>
/// A calculation under way, as calculators see it. Only the methods of the sheet change amounts, so that it always adds up: discounts
/// never exceed what is left of a line or fee, and shares of a discount on several lines are exact by largest remainder. Not thread-safe.
/// </summary>
public sealed class PriceSheet
{
    private readonly List<SheetCharge> _charges = [];
    private readonly List<PriceClaim> _claims = [];
    private readonly List<PriceProblem> _problems = [];

    /// <summary>Begins a calculation.</summary>
    /// <param name="request">What is priced.</param>
    /// <param name="currency">ISO 4217 code of all amounts.</param>
    /// <param name="isTaxIncluded">True if tax is part of the prices.</param>
    /// <param name="lines">The lines whose variants exist, at their list prices.</param>
    public PriceSheet(PriceRequest request, string currency, bool isTaxIncluded, IReadOnlyList<SheetLine> lines)
    {
        Request = request;
        Currency = currency;
        IsTaxIncluded = isTaxIncluded;
        Lines = lines;
    }

    /// <summary>What is priced, for whom and when.</summary>
    public PriceRequest Request { get; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public string Currency { get; }

    /// <summary>True if tax is part of the prices, false if it is added.</summary>
    public bool IsTaxIncluded { get; }

    /// <summary>The lines in the order of the request.</summary>
    public IReadOnlyList<SheetLine> Lines { get; }

    /// <summary>The fees so far.</summary>
    public IReadOnlyList<SheetCharge> Charges => _charges;

    /// <summary>What was claimed so far.</summary>
    public IReadOnlyList<PriceClaim> Claims => _claims;

    /// <summary>What could not be honoured so far.</summary>
    public IReadOnlyList<PriceProblem> Problems => _problems;

    /// <summary>Name of the calculator that is running; the pipeline sets it.</summary>
    public string Calculator { get; set; } = "";

    /// <summary>What is left of the lines after discounts, minor units.</summary>
    public long ItemsNetMinor => Lines.Sum(line => line.NetMinor);

    /// <summary>What calculators keep between the stages of this calculation, each under a key of its own.</summary>
    public IDictionary<object, object> State { get; } = new Dictionary<object, object>();

    /// <summary>
    /// Sets the price of one piece; <paramref name="unitMinor"/> may be higher or lower than before. Refused after a discount; without
    /// effect on a line whose price was promised.
    /// </summary>
    /// <param name="line">A line of this sheet.</param>
    /// <param name="unitMinor">New price of one piece, 0 or more, minor units.</param>
    /// <param name="note">Why.</param>
    public void SetUnit(SheetLine line, long unitMinor, PriceNote note) => line.SetUnit(unitMinor, Calculator, note);

    /// <summary>
    /// Sets the price of some pieces of a line, the others keep theirs; for flash prices with few pieces left. Refused after a discount and
    /// for goods priced by weight; without effect on a line whose price was promised.
    /// </summary>
    /// <param name="line">A line of this sheet.</param>
    /// <param name="pieces">How many pieces, 1 to the line's quantity.</param>
    /// <param name="unitMinor">Price of each of them, 0 or more, minor units.</param>
    /// <param name="note">Why.</param>
    public void SetUnitOfSome(SheetLine line, int pieces, long unitMinor, PriceNote note) =>
        line.SetUnitOfSome(pieces, unitMinor, Calculator, note);

    /// <summary>Takes something off a line, at most what is left of it.</summary>
    /// <param name="line">A line of this sheet.</param>
    /// <param name="amountMinor">Wanted discount, 0 or more, minor units.</param>
    /// <param name="note">Why.</param>
    /// <returns>What was taken off, minor units.</returns>
    public long Discount(SheetLine line, long amountMinor, PriceNote note) => line.Discount(amountMinor, Calculator, note);

    /// <summary>
    /// Takes something off several lines together, at most what is left of them, each by its share of what is left (largest remainder).
    /// Equal shares are rounded in the order of the line ids, so that the order of the lines changes no amount.
    /// </summary>
    /// <param name="lines">Lines of this sheet.</param>
    /// <param name="amountMinor">Wanted discount, 0 or more, minor units.</param>
    /// <param name="note">Why.</param>
    /// <returns>What was taken off, minor units.</returns>
    public long DiscountAcross(IReadOnlyList<SheetLine> lines, long amountMinor, PriceNote note)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amountMinor);
        lines = [.. lines.OrderBy(line => line.Request.LineId)];
        var weights = lines.Select(line => line.NetMinor).ToArray();
        var left = weights.Sum();
        var taken = Math.Min(amountMinor, left);
        if (taken == 0)
        {
            return 0;
        }

        var shares = LargestRemainder.Allocate(taken, weights);
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].Discount(shares[i], Calculator, note);
        }

        return taken;
    }

    /// <summary>Adds a fee.</summary>
    /// <param name="kind">What it is for; fees of one kind may occur several times.</param>
    /// <param name="amountMinor">The fee, 0 or more, minor units.</param>
    /// <param name="taxClass">Tax class of the fee; empty to tax it like the goods it accompanies.</param>
    /// <param name="note">What it is called and why it costs that much.</param>
    public SheetCharge Charge(string kind, long amountMinor, string taxClass, PriceNote note)
    {
        var charge = new SheetCharge(kind, amountMinor, taxClass, Calculator, note);
        _charges.Add(charge);
        return charge;
    }

    /// <summary>Takes something off a fee, at most what is left of it.</summary>
    /// <param name="charge">A fee of this sheet.</param>
    /// <param name="amountMinor">Wanted discount, 0 or more, minor units.</param>
    /// <param name="note">Why.</param>
    /// <returns>What was taken off, minor units.</returns>
    public long Discount(SheetCharge charge, long amountMinor, PriceNote note) => charge.Discount(amountMinor, Calculator, note);

    /// <summary>Counts on a limited thing.</summary>
    /// <param name="claim">The thing.</param>
    public void Claim(PriceClaim claim) => _claims.Add(claim);

    /// <summary>Tells the buyer what could not be honoured.</summary>
    /// <param name="problem">The problem.</param>
    public void Report(PriceProblem problem) => _problems.Add(problem);
}
