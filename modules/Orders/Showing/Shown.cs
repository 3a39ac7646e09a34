using System.Globalization;
using CommunityKit.Files;
using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Checkout;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Showing;

/// <summary>Puts orders and calculations into words and pictures for pages.</summary>
internal sealed class Shown(IPriceNotes notes, IFileStore files, IHttpContextAccessor http, ReturnRules returns, IStringLocalizer<OrdersModule> text)
{
    /// <summary>The lines of a calculation; <paramref name="seen"/> has their totals when the buyer looked last.</summary>
    public IReadOnlyList<ShownLine> Lines(Bill bill, IReadOnlyDictionary<string, long>? seen = null) =>
    [
        .. bill.Quote.Lines.Select(line =>
        {
            var facts = bill.FactsOf(line.VariantId)!;
            return new ShownLine(
                line.LineId, facts.Title, facts.Label, line.Quantity, Of(line.UnitMinor, bill.Quote.Currency), Of(line.TotalMinor, bill.Quote.Currency))
            {
                Picture = File(facts.Picture),
                Url = Address(facts.Path),
                Was = seen is not null && seen.TryGetValue(line.LineId.ToString(), out var was) && was != line.TotalMinor ? Of(was, bill.Quote.Currency) : null,
                Why = Why(line.Steps, bill.Quote.Currency),
                IsEstimate = line.IsEstimate,
                NoReturn = facts.IsDigital ? text["returns.excluded.digital"].Value
                    : returns.ExclusionOf(facts.Tags) is { } tag ? text["returns.excluded.tag", tag].Value : null,
            };
        }),
    ];

    /// <summary>The lines of an order that have pieces left.</summary>
    public IReadOnlyList<ShownLine> Lines(Order order) =>
    [
        .. order.Lines.Where(line => line.Quantity > 0).Select(line => new ShownLine(
            line.Id, line.Title, line.Label, line.Quantity, Of(line.UnitMinor, order.Currency), Of(line.TotalMinor, order.Currency))
        {
            Picture = File(line.Picture),
            Url = line.Path.Length == 0 ? null : Address(line.Path),
            Why = Why(line.Steps, order.Currency),
            IsEstimate = line.IsEstimate,
        }),
    ];

    public ShownSum Sum(PriceQuote quote) => Sum(
        quote.Currency, quote.ItemsMinor, quote.Lines.Sum(line => line.DiscountMinor), quote.Charges, quote.TotalMinor, quote.TaxMinor, quote.IsTaxIncluded);

    public ShownSum Sum(Order order) => Sum(
        order.Currency,
        order.Lines.Sum(line => line.GrossMinor),
        order.Lines.Sum(line => line.DiscountMinor),
        [.. order.Charges.Select(charge => charge.ToQuote())],
        order.TotalMinor,
        order.Lines.Sum(line => line.TaxMinor) + order.Charges.Sum(charge => charge.TaxMinor),
        order.IsTaxIncluded);

    /// <summary>The sentence of an entry in the timeline.</summary>
    public string Sentence(OrderEntry entry)
    {
        var arguments = entry.Arguments.Select(argument =>
            argument.Amount is { } amount ? amount.Format(keepZeros: true)
            : argument.Name is { } name ? name.For()
            : Reason(argument.Text ?? "")).ToArray<object>();
        return text["entry." + entry.Kind, arguments];
    }

    /// <summary>Words for a code of a reason; other texts stay as they are.</summary>
    public string Reason(string code)
    {
        var key = "reason." + (code.StartsWith("hook:", StringComparison.Ordinal) ? "hook" : code);
        var words = text[key];
        return words.ResourceNotFound ? code : words;
    }

    /// <summary>Address of a page of the shop.</summary>
    public string Address(string path) => http.HttpContext!.Request.PathBase + path;

    private ShownSum Sum(
        string currency, long items, long discounts, IReadOnlyList<QuoteCharge> charges, long total, long tax, bool isTaxIncluded)
    {
        var rows = new List<SumRow> { new(text["sum.items"], Of(items, currency), []) };
        if (discounts > 0)
        {
            rows.Add(new SumRow(text["sum.discount"], Of(-discounts, currency), []));
        }

        rows.AddRange(charges.Select(charge => new SumRow(
            charge.Kind == QuoteCharge.Shipping ? text["sum.shipping"] : charge.Steps.Count > 0 ? notes.Describe(charge.Steps[0].Note) : charge.Kind,
            Of(charge.TotalMinor, currency),
            Why(charge.Steps, currency))));
        if (!isTaxIncluded && tax > 0)
        {
            rows.Add(new SumRow(text["sum.tax"], Of(charges.Sum(charge => -charge.TaxMinor) + tax, currency), []));
        }

        return new ShownSum(rows, Of(total, currency), Of(tax, currency), isTaxIncluded);
    }

    private List<string> Why(IReadOnlyList<PriceStep> steps, string currency) =>
    [
        .. steps.Select(step => step.AmountMinor == 0
            ? notes.Describe(step.Note)
            : string.Create(CultureInfo.CurrentCulture, $"{notes.Describe(step.Note)} {Signed(step.AmountMinor, currency)}")),
    ];

    private static string Signed(long minor, string currency) => (minor > 0 ? "+" : "") + Of(minor, currency).Format(keepZeros: true);

    private static Money Of(long minor, string currency) => new(minor, currency);

    private string? File(string? path) => string.IsNullOrEmpty(path) ? null : Address(files.Url(path));
}
