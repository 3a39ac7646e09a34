using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Returns for programs: the buyer asks and sends back, staff decide.</summary>
internal sealed class ReturnsApi(OrderReads orders, OrderAccess access, IPermissionEvaluator permissions, ReturnReads reads, AskForReturn ask, ReturnChanges changes)
{
    private const int MaxText = 1000;
    private const int MaxLines = 200;

    public async Task<IResult> ListAsync(HttpContext http, string number, CancellationToken cancellationToken) =>
        await FindAsync(http, number, isForBuyer: false, OrderPermissions.View, cancellationToken) is { } order
            ? Results.Json(new ReturnItems([.. (await reads.OfOrderAsync(order.Id, cancellationToken)).Select(Answer)]), ReturnApiJson.Default.ReturnItems)
            : Missing();

    public async Task<IResult> RequestAsync(HttpContext http, string number, ReturnBody body, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ReturnKind>(body.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            return Wrong("kind", $"Choose one of {string.Join(", ", Enum.GetNames<ReturnKind>())}.");
        }

        if (!Enum.TryParse<ReturnReason>(body.Reason, out var reason) || !Enum.IsDefined(reason))
        {
            return Wrong("reason", $"Choose one of {string.Join(", ", Enum.GetNames<ReturnReason>())}.");
        }

        if (body.Text is { Length: > MaxText } || body.Lines.Count is 0 or > MaxLines)
        {
            return Wrong("text, lines", $"At most {MaxText} characters, and 1 to {MaxLines} lines.");
        }

        if (await FindAsync(http, number, isForBuyer: true, "", cancellationToken) is not { } order)
        {
            return Missing();
        }

        var wish = new ReturnWish(body.Id ?? Guid.CreateVersion7(), kind, reason, [.. body.Lines.Select(l => new WantedPieces(l.LineId, l.HeldFrom, l.Quantity))]) { Text = body.Text?.Trim() ?? "" };
        var instead = body.Lines.Where(l => l.VariantId is not null).DistinctBy(l => (l.LineId, l.HeldFrom))
            .ToDictionary(l => l.HeldFrom is { } from ? $"{l.LineId}.{from}" : l.LineId.ToString(), l => l.VariantId!.Value, StringComparer.Ordinal);
        var (refusal, made) = await ask.RunAsync(order, wish, instead, cancellationToken);
        return refusal is null ? await AnswerAsync(order.Id, made, StatusCodes.Status201Created, cancellationToken) : Refused(refusal);
    }

    public Task<IResult> SentAsync(HttpContext http, string number, int which, ReturnParcelBody body, CancellationToken cancellationToken) =>
        body.TrackingNumber.Length is 0 or > 100 || body.Carrier is { Length: > 64 }
            ? Task.FromResult(Wrong("trackingNumber", "A tracking number is needed; at most 100 characters, carrier 64."))
            : StepAsync(http, number, which, isForBuyer: true, (one, back, now, _) => one.SendBack(back, body.Carrier ?? "", body.TrackingNumber, now), cancellationToken);

    public Task<IResult> WithdrawAsync(HttpContext http, string number, int which, CancellationToken cancellationToken) =>
        StepAsync(http, number, which, isForBuyer: true, (one, back, now, _) => one.Withdraw(back, now), cancellationToken);

    public Task<IResult> ApproveAsync(HttpContext http, string number, int which, ReturnApprovalBody body, CancellationToken cancellationToken)
    {
        var lines = body.Lines?.DistinctBy(line => line.ReturnLineId).ToList();
        return StepAsync(
            http, number, which, isForBuyer: false,
            (one, back, now, actor) => one.Approve(
                back,
                lines?.ToDictionary(line => line.ReturnLineId, line => line.Quantity),
                lines?.Where(line => line.AmountMinor is not null).ToDictionary(line => line.ReturnLineId, line => line.AmountMinor!.Value),
                actor, now),
            cancellationToken);
    }

    public Task<IResult> RejectAsync(HttpContext http, string number, int which, ReturnRejectionBody body, CancellationToken cancellationToken) =>
        body.Reason.Length > 500
            ? Task.FromResult(Wrong("reason", "At most 500 characters."))
            : StepAsync(http, number, which, isForBuyer: false, (one, back, now, actor) => one.Reject(back, body.Reason, actor, now), cancellationToken);

    public Task<IResult> ReceiveAsync(HttpContext http, string number, int which, CancellationToken cancellationToken) =>
        StepAsync(http, number, which, isForBuyer: false, (one, back, now, actor) => one.Receive(back, actor, now), cancellationToken);

    public Task<IResult> SettleAsync(HttpContext http, string number, int which, ReturnSettlementBody body, CancellationToken cancellationToken) =>
        StepAsync(
            http, number, which, isForBuyer: false,
            (one, back, now, actor) => one.Settle(
                back,
                body.Lines?.DistinctBy(line => line.ReturnLineId).ToDictionary(line => line.ReturnLineId, line => new Inspection(line.Sellable, line.Unsellable, line.AmountMinor)),
                body.AsRefund, actor, now),
            cancellationToken);

    public Task<IResult> ReplaceAsync(HttpContext http, string number, int which, ReturnParcelBody body, CancellationToken cancellationToken) =>
        body.TrackingNumber.Length > 100 || body.Carrier is { Length: > 64 }
            ? Task.FromResult(Wrong("trackingNumber", "At most 100 characters, carrier 64."))
            : StepAsync(http, number, which, isForBuyer: false, (one, back, now, actor) => one.Replace(back, body.Carrier ?? "", body.TrackingNumber, actor, now), cancellationToken);

    public Task<IResult> RefundAsync(HttpContext http, string number, int which, CancellationToken cancellationToken) =>
        StepAsync(http, number, which, isForBuyer: false, (one, back, now, actor) => one.RefundInstead(back, actor, now), cancellationToken);

    private async Task<IResult> StepAsync(
        HttpContext http, string number, int which, bool isForBuyer, Func<ReturnCase, Return, DateTimeOffset, string, Refusal?> step, CancellationToken cancellationToken)
    {
        if (await FindAsync(http, number, isForBuyer, OrderPermissions.Refund, cancellationToken) is not { } order
            || (await reads.OfOrderAsync(order.Id, cancellationToken)).FirstOrDefault(r => r.Number == which) is not { } back)
        {
            return Missing();
        }

        var actor = http.User.Identity?.Name ?? "";
        return await changes.ApplyAsync(back.Id, (one, current, now) => step(one, current, now, actor), cancellationToken) is { } refusal
            ? Refused(refusal)
            : await AnswerAsync(order.Id, which, StatusCodes.Status200OK, cancellationToken);
    }

    private async Task<Order?> FindAsync(HttpContext http, string number, bool isForBuyer, string permission, CancellationToken cancellationToken)
    {
        if ((isForBuyer || permission == OrderPermissions.View) && await access.FindAsync(http, number, http.Request.Query["key"], cancellationToken) is { } own)
        {
            return own;
        }

        return !isForBuyer && await permissions.HasAsync(http.User, permission, cancellationToken) ? await orders.FindAsync(number, cancellationToken) : null;
    }

    private async Task<IResult> AnswerAsync(Guid orderId, int which, int status, CancellationToken cancellationToken) => Results.Json(
        Answer((await reads.OfOrderAsync(orderId, cancellationToken)).First(r => r.Number == which)), ReturnApiJson.Default.ReturnAnswer, statusCode: status);

    private static ReturnAnswer Answer(Return back) => new(
        back.Id, back.Number, back.Kind.ToString(), back.Reason.ToString(), back.State.ToString(), back.Text, back.Photos.Count, back.RequestedAt, back.SendBackUntil,
        back.Carrier, back.TrackingNumber, back.RefundedMinor,
        [.. back.Lines.Select(line => new ReturnLineAnswer(
            line.Id, line.LineId, line.HeldFrom, line.Requested, line.Approved, line.Accepted, line.Sellable, line.AmountMinor, line.VariantId, line.DifferenceMinor))],
        [.. back.Moments.Select(moment => new ReturnMomentAnswer(moment.State.ToString(), moment.At, moment.Note))]);

    private static IResult Refused(Refusal refusal) => Results.Problem(
        statusCode: StatusCodes.Status409Conflict,
        title: "The order does not allow it",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code });

    private static IResult Missing() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such order or return for you");

    private static IResult Wrong(string name, string message) =>
        Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] });
}
