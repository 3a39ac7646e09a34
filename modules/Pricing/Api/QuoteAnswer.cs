namespace CommunityKit.Pricing.Api;

/// <summary>A quote on the wire: amounts in minor units, reasons in the caller's language.</summary>
public sealed record QuoteAnswer(string Currency, long TotalMinor, IReadOnlyList<QuoteAnswerLine> Lines, IReadOnlyList<QuoteAnswerCharge> Charges)
{
    public long ItemsMinor { get; init; }

    public long DiscountMinor { get; init; }

    public long TaxMinor { get; init; }

    public bool IsTaxIncluded { get; init; }

    public IReadOnlyList<QuoteTax> Taxes { get; init; } = [];

    public IReadOnlyList<QuoteAnswerProblem> Problems { get; init; } = [];

    public string Fingerprint { get; init; } = "";

    public static QuoteAnswer Of(PriceQuote quote, IPriceNotes notes)
    {
        return new QuoteAnswer(
            quote.Currency,
            quote.TotalMinor,
            [.. quote.Lines.Select(line => new QuoteAnswerLine(line.LineId, line.VariantId, line.Quantity, line.TotalMinor)
            {
                ListUnitMinor = line.ListUnitMinor,
                UnitMinor = line.UnitMinor,
                GrossMinor = line.GrossMinor,
                DiscountMinor = line.DiscountMinor,
                TaxMinor = line.TaxMinor,
                TaxBasisPoints = line.TaxBasisPoints,
                Grams = line.Grams,
                IsEstimate = line.IsEstimate,
                Steps = Steps(line.Steps),
            })],
            [.. quote.Charges.Select(charge => new QuoteAnswerCharge(charge.Kind, charge.TotalMinor)
            {
                GrossMinor = charge.GrossMinor,
                DiscountMinor = charge.DiscountMinor,
                TaxMinor = charge.TaxMinor,
                Steps = Steps(charge.Steps),
            })])
        {
            ItemsMinor = quote.ItemsMinor,
            DiscountMinor = quote.DiscountMinor,
            TaxMinor = quote.TaxMinor,
            IsTaxIncluded = quote.IsTaxIncluded,
            Taxes = quote.Taxes,
            Problems = [.. quote.Problems.Select(problem => new QuoteAnswerProblem(problem.Code, notes.Describe(problem.Note), problem.Subject))],
            Fingerprint = quote.Fingerprint,
        };

        IReadOnlyList<QuoteAnswerStep> Steps(IReadOnlyList<PriceStep> steps) =>
            [.. steps.Select(step => new QuoteAnswerStep(step.Calculator, notes.Describe(step.Note), step.AmountMinor, step.AfterMinor))];
    }
}
