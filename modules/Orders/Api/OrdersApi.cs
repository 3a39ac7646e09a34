using System.Globalization;
using CommunityKit.Orders.Cancelling;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Paying;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Api;

/// <summary>Orders for programs: of the buyer, and of the shop for staff.</summary>
internal sealed class OrdersApi(
    OrderReads reads,
    OrderAccess access,
    IPermissionEvaluator permissions,
    AskAgain ask,
    BeginPayment begin,
    IPayments payments,
    CancelOrder cancel,
    ReceiveParcels receive,
    ShipPieces ship,
    IDbContextFactory<OrdersDb> reading)
{
    private const int MaxPage = 100;
    private const string Customer = "customer";
    private static readonly Keyset<Order> Newest = Keyset<Order>.By(o => o.PlacedAt, descending: true).ThenBy(o => o.Id, descending: true);

    public async Task<IResult> ListAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var asked = http.Request.Query;
        var isShop = asked["scope"] == "shop";
        if (isShop && !await IsStaffAsync(http, OrderPermissions.View, cancellationToken))
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Only staff may list the orders of the shop");
        }

        var limit = int.TryParse(asked["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, MaxPage) : 20;
        var me = http.User.FindId();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var orders = isShop ? db.Orders.AsNoTracking() : db.Orders.AsNoTracking().Where(o => o.MemberId == me && me != null);
        if (asked["state"].ToString() is { Length: > 0 } wanted)
        {
            if (!Enum.TryParse<OrderState>(wanted, ignoreCase: true, out var state) || !Enum.IsDefined(state))
            {
                return Results.ValidationProblem(
                    new Dictionary<string, string[]>(StringComparer.Ordinal) { ["state"] = [$"Choose one of {string.Join(", ", Enum.GetNames<OrderState>())}."] });
            }

            orders = orders.Where(o => o.State == state);
        }

        var page = await Newest.PageAsync(orders, asked["cursor"], limit, cancellationToken);
        return Results.Json(
            new OrderItems([.. page.Rows.Select(o => new OrderItem(o.Id, o.Number, o.State.ToString(), o.Currency, o.TotalMinor, o.PlacedAt))], page.Next),
            ApiJson.Default.OrderItems);
    }

    public async Task<IResult> GetAsync(HttpContext http, string number, CancellationToken cancellationToken) =>
        await reads.FindToTellAsync(number, cancellationToken) is { } order
        && (OrderAccess.IsTheirs(http, order, KeyOf(http)) || await IsStaffAsync(http, OrderPermissions.View, cancellationToken))
            ? Answer(order)
            : Missing();

    public async Task<IResult> PayAsync(HttpContext http, string number, CancellationToken cancellationToken)
    {
        var (body, unread) = await ApiBody.ReadAsync(http.Request, ApiJson.Default.PayBody, cancellationToken);
        if (body is null)
        {
            return unread!;
        }

        if (await reads.FindToPayAsync(number, cancellationToken) is not { } order || !OrderAccess.IsTheirs(http, order, KeyOf(http)))
        {
            return Missing();
        }

        var methods = await payments.MethodsAsync(new PaymentQuery(new Money(order.DueMinor, order.Currency)) { MemberId = order.MemberId }, cancellationToken);
        if (order.DueMinor > 0 && methods.All(method => method.Provider != body.Provider))
        {
            return Results.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["provider"] = ["Name a provider that is on offer."] },
                statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (await ask.RunAsync(order, body.Provider, cancellationToken) is not { } paymentId)
        {
            return Results.Json(new PayAnswer(null, order.State != OrderState.Cancelled), ApiJson.Default.PayAnswer);
        }

        var result = OrderLinks.PathOf(order.Number, order.MemberId, order.AccessKey, BeginPayment.Result);
        var start = await payments.BeginAsync(paymentId, begin.StartOf(http.Request, result), cancellationToken);
        return start.Refusal is { } refusal
            ? Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "The payment cannot begin", detail: refusal)
            : Results.Json(new PayAnswer(start.RedirectUrl, start.IsPaid), ApiJson.Default.PayAnswer);
    }

    public async Task<IResult> CancelAsync(HttpContext http, string number, CancellationToken cancellationToken)
    {
        var (body, unread) = await ApiBody.ReadAsync(http.Request, ApiJson.Default.PiecesBody, cancellationToken);
        if (body is null)
        {
            return unread!;
        }

        if (await FindAsync(http, number, OrderPermissions.Manage, cancellationToken) is not { } order)
        {
            return Missing();
        }

        var isBuyer = await access.FindAsync(http, number, KeyOf(http), cancellationToken) is not null;
        var (reason, actor) = isBuyer ? (Reasons.ByCustomer, Customer) : (Reasons.ByShop, http.User.Identity?.Name ?? "");
        var refusal = body.Lines is { } lines
            ? await cancel.TakeOutAsync(order.Id, Pieces(lines), reason, actor, cancellationToken)
            : await cancel.RunAsync(order.Id, reason, actor, cancellationToken);
        return await AnswerAsync(order.Id, refusal, cancellationToken);
    }

    public async Task<IResult> ReceivedAsync(HttpContext http, string number, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(http, number, KeyOf(http), cancellationToken) is not { } order)
        {
            return Missing();
        }

        await receive.AllAsync(order.Id, Customer, cancellationToken);
        return await AnswerAsync(order.Id, null, cancellationToken);
    }

    public async Task<IResult> ShipAsync(HttpContext http, string number, CancellationToken cancellationToken)
    {
        var (body, unread) = await ApiBody.ReadAsync(http.Request, ApiJson.Default.ShipBody, cancellationToken);
        if (body is null)
        {
            return unread!;
        }

        if (body.Carrier.Length is 0 or > 64 || body.TrackingNumber.Length is 0 or > 100)
        {
            return Results.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["trackingNumber"] = ["Carrier and tracking number are needed, at most 64 and 100 characters."] });
        }

        if (await reads.FindAsync(number, cancellationToken) is not { } order)
        {
            return Missing();
        }

        var refusal = await ship.ShipAsync(
            order.Id, body.Lines is { } lines ? Pieces(lines) : null, body.Carrier, body.TrackingNumber, http.User.Identity?.Name ?? "", cancellationToken);
        return await AnswerAsync(order.Id, refusal, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(Guid orderId, Refusal? refusal, CancellationToken cancellationToken) =>
        refusal is null
            ? Answer((await reads.FindAsync(orderId, cancellationToken))!)
            : Results.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "The order does not allow it",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code });

    private async Task<Order?> FindAsync(HttpContext http, string number, string permission, CancellationToken cancellationToken) =>
        await access.FindAsync(http, number, KeyOf(http), cancellationToken)
        ?? (await IsStaffAsync(http, permission, cancellationToken) ? await reads.FindAsync(number, cancellationToken) : null);

    private ValueTask<bool> IsStaffAsync(HttpContext http, string permission, CancellationToken cancellationToken) =>
        permissions.HasAsync(http.User, permission, cancellationToken);

    private static string? KeyOf(HttpContext http) => http.Request.Query["key"];

    private static List<LinePieces> Pieces(IReadOnlyList<PieceBody> lines) => [.. lines.Select(line => new LinePieces(line.LineId, line.Quantity))];

    private static IResult Missing() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such order for you");

    private static IResult Answer(Order order) => Results.Json(
        new OrderAnswer(
            order.Id,
            order.Number,
            order.State.ToString(),
            order.Currency,
            order.TotalMinor,
            order.PaidMinor,
            order.RefundedMinor,
            order.DueMinor,
            order.FulfilmentKey,
            order.PlacedAt,
            order.PayUntil,
            order.PaidAt,
            order.DeliveredAt,
            order.CancelReason,
            [.. order.Lines.Select(line => new OrderLineAnswer(
                line.Id, line.VariantId, line.Sku, line.Title, line.Label, line.Quantity, line.Shipped, line.Delivered, line.Returned,
                line.UnitMinor, line.DiscountMinor, line.TaxMinor, line.TotalMinor, line.RefundedMinor, line.Supplier))],
            [.. order.Charges.Select(charge => new ChargeAnswer(charge.Kind, charge.GrossMinor, charge.DiscountMinor, charge.TaxMinor, charge.TotalMinor))],
            [.. order.Shipments.Select(parcel => new ParcelAnswer(
                parcel.Id, parcel.Carrier, parcel.TrackingNumber, parcel.ShippedAt, parcel.DeliveredAt,
                [.. parcel.Lines.Select(p => new PieceBody(p.LineId, p.Quantity))]))]),
        ApiJson.Default.OrderAnswer);
}
