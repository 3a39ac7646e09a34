using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Taxes;

namespace CommunityKit.Pricing.Quotes;

/// <summary>Turns a finished sheet into the quote: adds tax, checks the sums, puts the list price in front of each line's steps.</summary>
public static class QuoteWriter
{
    public static PriceQuote Write(PriceSheet sheet, TaxTable taxes)
    {
        var tax = TaxSplit.Of(sheet, taxes);
        var quote = new PriceQuote(
            sheet.Currency,
            [.. sheet.Lines.Select(line => Line(sheet, line, tax))],
            [.. sheet.Charges.Select(charge => Charge(sheet, charge, tax))])
        {
            IsTaxIncluded = sheet.IsTaxIncluded,
            Taxes = tax.Taxes,
            Claims = [.. sheet.Claims],
            Problems = [.. sheet.Problems],
            Fingerprint = "",
        };
        return quote with { Fingerprint = Fingerprint.Of(quote) };
    }

    private static QuoteLine Line(PriceSheet sheet, SheetLine line, TaxSplit tax)
    {
        var (amount, basisPoints) = tax.Of(line);
        return new QuoteLine(
            line.Request.LineId,
            line.Request.VariantId,
            line.Request.Quantity,
            line.Facts.Price.Minor,
            line.UnitMinor,
            line.GrossMinor,
            line.DiscountMinor,
            amount,
            line.NetMinor + (sheet.IsTaxIncluded ? 0 : amount))
        {
            TaxBasisPoints = basisPoints,
            Grams = line.Grams,
            IsEstimate = line.Facts.ByWeight is not null && line.Request.FinalGrams is null,
            Steps = [First(sheet, line), .. line.Steps],
        };
    }

    private static PriceStep First(PriceSheet sheet, SheetLine line)
    {
        var unit = line.Request.PromisedUnitMinor ?? line.Facts.Price.Minor;
        var gross = line.Facts.ByWeight is { } weight ? weight.PriceOf(unit, line.Grams!.Value) : checked(unit * line.Request.Quantity);
        var price = NoteArgument.Of(new Money(unit, sheet.Currency));
        var note = line.Facts.ByWeight is { } sold
            ? Notes.Of(
                line.IsPromised ? "price.promised-weight" : line.Request.FinalGrams is null ? "price.most-weight" : "price.final-weight",
                price,
                NoteArgument.Of(Weights.Text(sold.PerGrams)),
                NoteArgument.Of(Weights.Text(line.Grams!.Value)))
            : Notes.Of(line.IsPromised ? "price.promised" : "price.list", price);
        return new PriceStep("catalog", note, gross, gross);
    }

    private static QuoteCharge Charge(PriceSheet sheet, SheetCharge charge, TaxSplit tax)
    {
        var (amount, basisPoints) = tax.Of(charge);
        return new QuoteCharge(
            charge.Kind, charge.GrossMinor, charge.DiscountMinor, amount, charge.NetMinor + (sheet.IsTaxIncluded ? 0 : amount))
        {
            TaxBasisPoints = basisPoints,
            Steps = charge.Steps,
        };
    }
}
