using System.Globalization;
using CommunityKit.Cart;
using CommunityKit.Customers;
using CommunityKit.Http;
using CommunityKit.Orders.Checkout;
using CommunityKit.Orders.Placing;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using CommunityKit.Pricing;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityKit.Orders.Api;

/// <summary>Quotes and orders for programs.</summary>
internal sealed class CheckoutApi(
    ICarts carts, Bills bills, PlaceOrder place, OrderReads reads, IPayments payments, IAddresses addresses, IPriceNotes notes, TimeProvider clock)
{
    private const int MaxLines = 200;
    private const int MaxPieces = 9999;
    private const int MaxNote = 200;

    public async Task<IResult> QuoteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (body, unread) = await ApiBody.ReadAsync(http.Request, ApiJson.Default.CheckoutBody, cancellationToken);
        if (body is null || (unread = Check(body)) is not null)
        {
            return unread!;
        }

        return await BasketAsync(http, body, cancellationToken) is not { } basket
            ? Empty()
            : Results.Json(Answer(await BillAsync(basket, body, cancellationToken)), ApiJson.Default.QuoteAnswer);
    }

    public async Task<IResult> PlaceAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var sent = http.Features.GetRequiredFeature<IdempotentRequest>();
        if (await EarlierAsync(http, sent, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var (body, unread) = await ApiBody.ReadAsync(http.Request, ApiJson.Default.CheckoutBody, cancellationToken);
        if (body is null || (unread = Check(body)) is not null)
        {
            return unread!;
        }

        if (await BasketAsync(http, body, cancellationToken) is not { } basket)
        {
            // The same request, sent twice at once, may have made an order of the cart in this moment.
            return await EarlierAsync(http, sent, cancellationToken) ?? Empty();
        }

        var bill = await BillAsync(basket, body, cancellationToken);
        if (await RefuseAsync(bill, body, basket.MemberId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var result = await place.RunAsync(
            new PlaceRequest(KeyOf(sent), bill, body.Provider ?? "")
            {
                Content = sent.Content,
                SeenFingerprint = body.Fingerprint,
                Cart = basket.Cart,
                Address = bill.NeedsAddress ? addresses.Complete(body.Address!) : null,
                Email = body.Email,
                Phone = body.Phone,
                Note = body.Note ?? "",
                Culture = CultureInfo.CurrentUICulture.Name,
            },
            cancellationToken);
        return result.Order is { } order
            ? await PlacedAsync(http, order, sent, cancellationToken)
            : Results.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: result.HasChanged ? "The figures have changed; ask for a new quote" : "It cannot be ordered now",
                detail: string.Join(" ", result.Reasons),
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = result.Code });
    }

    private async Task<IResult?> EarlierAsync(HttpContext http, IdempotentRequest sent, CancellationToken cancellationToken) =>
        await place.FindAsync(KeyOf(sent), cancellationToken) is { } order ? await PlacedAsync(http, order, sent, cancellationToken) : null;

    private async Task<IResult> PlacedAsync(HttpContext http, PlacedOrder placed, IdempotentRequest sent, CancellationToken cancellationToken)
    {
        if (placed.Content != sent.Content)
        {
            return IdempotencyExtensions.OtherRequest();
        }

        if (placed.IsRepeated)
        {
            http.Response.Headers[IdempotencyExtensions.ReplayedHeader] = "true";
        }

        var order = placed.Made ?? (await reads.FindAsync(placed.Id, cancellationToken))!;
        var answer = new PlacedAnswer(
            order.Id, order.Number, order.MemberId is null ? order.AccessKey : null, order.TotalMinor, order.DueMinor, order.Currency, order.PayUntil);
        return Results.Json(answer, ApiJson.Default.PlacedAnswer, statusCode: StatusCodes.Status201Created);
    }

    private static string KeyOf(IdempotentRequest sent) => "api:" + sent.Key;

    private async Task<Basket?> BasketAsync(HttpContext http, CheckoutBody body, CancellationToken cancellationToken)
    {
        var member = http.User.FindId();
        if (body.Lines is { Count: > 0 } lines)
        {
            var now = clock.GetUtcNow();
            return new Basket([.. lines.Select(line => new PriceRequestLine(Guid.CreateVersion7(now), line.VariantId, line.Quantity))], member)
            {
                Coupons = body.Coupons ?? [],
            };
        }

        return await carts.CurrentAsync(http, cancellationToken) is { Lines.Count: > 0 } cart
            ? Basket.Of(cart, member) with { Coupons = [.. cart.CouponCodes.Concat(body.Coupons ?? []).Distinct(StringComparer.OrdinalIgnoreCase)] }
            : null;
    }

    private ValueTask<Bill> BillAsync(Basket basket, CheckoutBody body, CancellationToken cancellationToken) =>
        bills.CalculateAsync(
            basket,
            new Choices
            {
                Address = body.Address is { } address ? addresses.Complete(address) : null,
                FulfilmentKey = body.FulfilmentKey,
                Inputs = body.Inputs ?? new Dictionary<string, string>(StringComparer.Ordinal),
            },
            cancellationToken);

    private async Task<IResult?> RefuseAsync(Bill bill, CheckoutBody body, Guid? memberId, CancellationToken cancellationToken)
    {
        if (bill.NeedsAddress)
        {
            if (body.Address is null)
            {
                return Wrong("address", "Goods are sent: an address is needed.", StatusCodes.Status422UnprocessableEntity);
            }

            if (addresses.Check(body.Address) is { Count: > 0 } wrong)
            {
                return Results.ValidationProblem(
                    wrong.GroupBy(w => "address." + w.Property, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(w => w.Message).ToArray(), StringComparer.Ordinal),
                    statusCode: StatusCodes.Status422UnprocessableEntity);
            }

            if (bill.Chosen is null || (body.FulfilmentKey is { } wanted && wanted != bill.Chosen.Key))
            {
                return Wrong("fulfilmentKey", "This way does not lead there; ask for a quote to see which do.", StatusCodes.Status422UnprocessableEntity);
            }
        }

        return bill.Quote.TotalMinor > 0
            && (await payments.MethodsAsync(new PaymentQuery(bill.Quote.Total) { MemberId = memberId }, cancellationToken)).All(m => m.Provider != body.Provider)
                ? Wrong("provider", "Name a provider that is on offer.", StatusCodes.Status422UnprocessableEntity)
                : null;
    }

    private static IResult? Check(CheckoutBody body) =>
        body.Lines is { Count: > MaxLines } ? Wrong("lines", $"At most {MaxLines} lines.")
        : body.Lines?.Any(line => line.Quantity is < 1 or > MaxPieces) == true ? Wrong("lines", $"Quantities are 1 to {MaxPieces}.")
        : body.Note is { Length: > MaxNote } ? Wrong("note", $"At most {MaxNote} characters.")
        : body.Email is { Length: > 254 } || body.Phone is { Length: > 30 } || body.FulfilmentKey is { Length: > 200 } || body.Coupons is { Count: > 10 }
            ? Wrong("email, phone, fulfilmentKey, coupons", "One of them is too long.")
        : null;

    private QuoteAnswer Answer(Bill bill) => new(
        bill.Quote.Currency,
        bill.Quote.TotalMinor,
        bill.Quote.ItemsMinor,
        bill.Quote.DiscountMinor,
        bill.Quote.TaxMinor,
        bill.Quote.IsTaxIncluded,
        bill.Quote.Fingerprint,
        bill.Chosen?.Key,
        [.. bill.Quote.Lines.Select(line => new QuoteLineAnswer(
            line.LineId, line.VariantId, line.Quantity, line.UnitMinor, line.GrossMinor, line.DiscountMinor, line.TaxMinor, line.TotalMinor,
            [.. line.Steps.Select(step => notes.Describe(step.Note))]))],
        [.. bill.Quote.Charges.Select(charge => new ChargeAnswer(charge.Kind, charge.GrossMinor, charge.DiscountMinor, charge.TaxMinor, charge.TotalMinor))],
        [.. bill.Options.Select(option => new OptionAnswer(option.Key, option.Name, option.Description, option.Fee.Minor, option.NeedsAddress))],
        [.. bill.Quote.Problems.Select(problem => new ProblemAnswer(problem.Code, problem.Subject, notes.Describe(problem.Note)))]);

    private static IResult Empty() => Wrong("lines", "Name lines, or put something into the cart first.");

    private static IResult Wrong(string name, string message, int status = StatusCodes.Status400BadRequest) =>
        Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] }, statusCode: status);
}
